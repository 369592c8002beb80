// Subprotocols without end.
// expect: limit CPU
ws.WebSocket(URL, new Proxy([], { get: (_, name) => (name === 'length' ? Infinity : '') }));
