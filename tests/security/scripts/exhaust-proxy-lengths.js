// An array that says it has no end.
// expect: limit CPU
connect();
ws.onopen = () => ws.send(new Proxy([], { get: (_, name) => (name === 'length' ? 2 ** 50 : name === 'toJSON' ? undefined : 1) }));
