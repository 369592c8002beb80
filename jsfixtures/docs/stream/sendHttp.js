// The older form: its callback gets the text alone.
const stream = weex.requireModule('stream');
stream.sendHttp({
  method: 'POST',
  url: 'https://api.example/echo',
  header: { 'X-Token': 'secret' },
  body: 'hello',
}, (text) => console.log(text));
