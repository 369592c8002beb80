// A half for tests: scripts listen with on(), and ask for native calls with emit() and send().

const probeHandlers = dictionary();
receivers.probe = (name, args, payload) => {
  if (name === 'defect') probeHandlers.defect(); // as a half of ours would that forgot invoke()
  const handler = probeHandlers[name];
  if (handler === undefined) return;
  const given = payload === undefined ? args : [payload];
  invoke(handler, undefined, given, 'in the handler of probe.' + name);
};
define(globalThis, 'on', (name, fn) => { probeHandlers[name] = fn; });
define(globalThis, 'emit', (...args) => call('probe', 'emit', toJSON(args) ?? '[]', here()));
define(globalThis, 'send', (text) => enqueue(callHead('probe', 'send', '[]'), StringOf(text), ',null,""'));

const askProbe = globalThis.__answer;
define(globalThis, 'ask', (value) => parseJSON(askProbe(slice(toJSON(value), 0))));
