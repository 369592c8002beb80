// Asks for JSON in a call of a function, as servers send it to pages of other hosts.
const stream = weex.requireModule('stream');
stream.fetch({
  method: 'GET',
  url: 'https://api.example/suggest?q=we&callback=show',
  type: 'jsonp',
}, (response) => console.log(response.ok, response.data.join()));
