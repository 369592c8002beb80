// Watches a download: opened, headers, then data as it comes.
const stream = weex.requireModule('stream');
const seen = [];
stream.fetch({
  method: 'GET',
  url: 'https://api.example/big.txt',
  type: 'text',
}, (response) => {
  console.log('states', seen.join(' '));
  console.log('got', response.data.length, 'of', response.headers['Content-Length']);
}, (progress) => {
  if (seen[seen.length - 1] !== progress.readyState) seen.push(progress.readyState);
});
