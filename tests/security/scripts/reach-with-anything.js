// Every function there is, with everything that is awkward to be given.
// expect: failed Assertion failed
// prints: alive
const thrower = () => { throw { toString() { for (;;); } }; };
const values = [undefined, null, true, NaN, -0, -1, 2 ** 53, 1e308, -Infinity, 0n, 2n ** 64n, '', '\0', '\ud800', '__proto__',
  '1', 'ws://', 'x'.repeat(1000), Symbol(), Symbol.iterator, {}, [], [,], [[]], () => {}, class {}, async () => {}, function* () {},
  Object.create(null), { __proto__: null, toString: thrower }, { toString: thrower, valueOf: thrower, toJSON: thrower },
  { get length() { return thrower(); } }, Object.assign([], { length: 100 }), Object.assign([], { toJSON: thrower }),
  new Proxy({}, { get: thrower }), new Proxy([], { get: thrower }), new Proxy(() => {}, { get: thrower, apply: thrower }),
  new Proxy({}, { getPrototypeOf: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower }),
  (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })(),
  (() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; })(),
  (() => { const { proxy, revoke } = Proxy.revocable(() => {}, {}); revoke(); return proxy; })(),
  (() => { const buffer = new ArrayBuffer(8); buffer.transfer(); return buffer; })(),
  (() => { const view = new DataView(new ArrayBuffer(8)); view.buffer.transfer(); return view; })(),
  new Date(NaN), Object.assign(new Date(), { toJSON: thrower }), Object.assign(new Date(), { toISOString: thrower }), /x/g, new Error('x'),
  Object.defineProperty(new Error('x'), 'message', { get: thrower }), new Map(), new WeakMap(), Promise.resolve(), { then: thrower },
  new Number(1), new String('x'), new Boolean(false), Object(Symbol()), Object(1n), new SharedArrayBuffer(1), new Float64Array(1),
  globalThis, ws, console, weex, Object.prototype, Function.prototype, JSON, Math];
const socket = ws.WebSocket('ws://127.0.0.1:1');
const owners = [ws, socket, weex, console, { setTimeout, setInterval, clearTimeout, clearInterval, nativeLog, requireModule, require,
  queueMicrotask, captureStackTrace: Error.captureStackTrace }];
const frozen = new Set(['valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', '__defineGetter__', '__defineSetter__']);
const { log } = console;
function attempt(owner, name, ...args) {
  if (args[0] === Object.prototype && name === 'captureStackTrace') return;
  try { Reflect.apply(owner[name], owner, args); } catch {}
  try { Reflect.apply(owner[name], args[0], args); } catch {}
  try { owner[name] = args[0]; } catch {}
}
let delay = 0;
for (const owner of owners) {
  const names = new Set([...Object.getOwnPropertyNames(owner), ...Object.getOwnPropertyNames(Object.getPrototypeOf(owner))]);
  for (const name of names) {
    if (frozen.has(name) || name === 'constructor') continue;
    const { value, get } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    setTimeout(() => {
      for (const one of values) for (const other of [values[0], values[11], values[30], one]) attempt(owner, name, one, other);
      if (value) owner[name] = value;
    }, delay += 1);
  }
}
setTimeout(() => { console.log = log; print('alive'); }, delay + 1);
