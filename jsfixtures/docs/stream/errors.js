// What can go wrong: a status that is no success, what is no JSON, a server that does not answer, no URL.
const stream = weex.requireModule('stream');
const show = (what) => (response) => console.log(what + ':', response.ok === true, response.status);
stream.fetch({ method: 'GET', url: 'https://api.example/missing', type: 'text' }, show('missing'));
stream.fetch({ method: 'GET', url: 'https://api.example/page.html', type: 'json' }, show('no JSON'));
stream.fetch({ method: 'GET', url: 'https://api.example/silent', type: 'text', timeout: 50 }, show('silent'));
stream.fetch({ method: 'GET', type: 'text' }, show('no url'));
