// Walks from the global object along every property, getter, setter and prototype.
// No function of the runtime's insides may be found, nor what they work on.
// expect: passed
// prints: walked
const INSIDES = ['enqueue', 'step', 'run', 'settle', 'handle', 'status', 'invoke', 'watch',
  'report', 'appendReport', 'reportText', 'trackRejection', 'deliverNext', 'here', 'dispatch',
  'startTimer', 'evaluate', 'askNative', 'callNativeModule', 'answer', 'sendText', 'sendBytes', 'joinCalls'];
function walk(...from) {
  const seen = new Set(from);
  for (const object of seen) {
    const found = [Object.getPrototypeOf(object)];
    for (const key of Reflect.ownKeys(object)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
      found.push(value, get, set);
      if (get) try { found.push(Reflect.apply(get, object, [])); } catch {}
    }
    for (const one of found) if (Object(one) === one) seen.add(one);
  }
  for (const object of seen) if (typeof object === 'function' && INSIDES.includes(object.name)) breach(object.name);
  for (const key of ['receivers', 'callbacks', 'timers', 'handlers', 'settings', 'calls']) {
    for (const object of seen) if (Object.hasOwn(object, key)) breach(key);
  }
}
const socket = connect();
ws.onopen = function (event) { walk(globalThis, this, event, arguments, ws, socket, handler); print('walked'); };
function handler() {}
