// Asks for JSON, with parameters in the URL.
const stream = weex.requireModule('stream');
stream.fetch({
  method: 'GET',
  url: 'https://api.example/repos/weex?sort=stars',
  type: 'json',
}, (response) => {
  if (!response.ok) {
    console.log('failed with', response.status, response.statusText);
    return;
  }
  console.log(response.data.name, 'has', response.data.stars, 'stars');
});
