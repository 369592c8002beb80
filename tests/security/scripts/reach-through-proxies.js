// Proxies as handlers and as values see only their own arguments.
// expect: passed
// prints: apply | "text"
const traps = new Proxy({}, { get: (_, name) => (...args) => {
  if (name === 'apply') { print('apply'); if (args[2].length !== 1 || Object.keys(args[2][0]).length) breach(args[2]); return undefined; }
  for (const arg of args.slice(1)) if (typeof arg === 'function') breach(name + ' was given ' + arg);
  return Reflect[name](...args);
} });
ws.onopen = new Proxy(function () { ws.onopen = null; }, traps);
ws.onmessage = ({ data }) => { print(data); ws.close(); };
setTimeout(() => ws.send(new Proxy({ toJSON: () => 'text' }, {})), 20);
connect();
