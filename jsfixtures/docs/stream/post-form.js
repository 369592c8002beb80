// Sends a form: a body is of the type application/x-www-form-urlencoded unless a header says otherwise.
const stream = weex.requireModule('stream');
const form = { user: 'ann', city: 'São Paulo' };
const body = Object.keys(form).map((name) => name + '=' + encodeURIComponent(form[name])).join('&');
stream.fetch({
  method: 'POST',
  url: 'https://api.example/login',
  type: 'text',
  body,
}, (response) => console.log(response.status, response.data));
