// The other methods, one after the other.
const stream = weex.requireModule('stream');
const url = 'https://api.example/posts/1';
const next = (methods) => {
  if (methods.length === 0) return;
  const [method, ...rest] = methods;
  stream.fetch({ method, url, type: 'text', body: method === 'HEAD' ? undefined : 'draft' }, (response) => {
    console.log(method, response.status, JSON.stringify(response.data));
    next(rest);
  });
};
next(['PUT', 'PATCH', 'DELETE', 'HEAD']);
