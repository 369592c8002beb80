// Sends JSON: as text, with its Content-Type.
const stream = weex.requireModule('stream');
stream.fetch({
  method: 'POST',
  url: 'https://api.example/posts',
  type: 'json',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ title: 'hello' }),
}, (response) => console.log(response.status, response.data.id, response.headers.Location));
