// Errors that are caused by each other, without end.
// expect: failed x
throw { name: 'E', message: 'x', get cause() { return { name: 'E', message: 'x', cause: this }; }, errors: new Proxy([], { get: (_, name) => (name === 'length' ? 1e9 : new Error('x')) }) };
