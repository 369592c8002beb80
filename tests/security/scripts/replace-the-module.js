// A script that breaks the module object breaks it for itself, and connections are left all the same.
// expect: passed
connect();
Object.setPrototypeOf(ws, new Proxy({}, { get() { throw new Error('hostile'); } }));
for (const name of Object.getOwnPropertyNames(ws)) Object.defineProperty(ws, name, { value: null, configurable: true });
if (weex.requireModule('webSocket') !== ws) breach('another module');
