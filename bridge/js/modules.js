// Native modules as scripts see them: an object of functions, each of which queues a native call.
//
// Modules with a half of their own (webSocket) put their object into `moduleObjects` themselves.

const moduleObjects = dictionary(); // name → the object requireModule returns, always the same one
const moduleMethods = dictionary(); // name → dictionary of its methods
const callbacks = dictionary(); // id → { fn, module, method }
let lastCallback = 0;
let refOf = () => null; // what an element is called on the native side; null for everything else

// Who forgets `event` forgets the handler's argument, and who says `navigator` may think of a browser.
isModule = (name) => name !== 'event' && name !== 'navigator' && moduleObjects[name] !== undefined;

/** Arguments as native methods take them, and a letter for the kind of each. */
function marshal(module, method, args) {
  let text = '';
  let kinds = '';
  for (let index = 0; index < args.length; index += 1) {
    const { kind, json } = marshalOne(module, method, args[index]);
    text += (index > 0 ? ',' : '') + json;
    kinds += kind;
  }
  return { __proto__: null, text: '[' + text + ']', kinds };
}

const asValue = (json) => ({ __proto__: null, kind: 'v', json });

// Functions become callbacks, bytes travel as base64, dates and regular expressions as text: what Weex
// does with arguments, at the top level only. The kind tells them from objects that look alike.
function marshalOne(module, method, value) {
  if (typeof value === 'function') {
    const keep = module === 'globalEvent' ? keepListener : keepCallback;
    return { __proto__: null, kind: 'f', json: StringOf(keep(value, module, method)) };
  }
  const ref = refOf(value);
  if (ref !== null) return asValue(toJSON(ref));
  const bytes = bytesOf(value);
  if (bytes !== null) return { __proto__: null, kind: 'b', json: '"' + toBase64(bytes) + '"' };
  const tag = tagOf(value);
  if (tag === '[object RegExp]' || typeof value === 'symbol') return asValue(toJSON(StringOf(value)));
  if (typeof value === 'bigint') return asValue(toJSON(StringOf(value)));
  return asValue(toJSON(value) ?? 'null');
}

const toBase64 = uncurry(Uint8Array.prototype.toBase64);
const bufferOf = uncurry(getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'buffer').get);
const offsetOf = uncurry(getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'byteOffset').get);
const lengthOf = uncurry(getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'byteLength').get);
const typedArrayName = uncurry(
  getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get);
const viewBuffer = uncurry(getOwnPropertyDescriptor(DataView.prototype, 'buffer').get);
const viewOffset = uncurry(getOwnPropertyDescriptor(DataView.prototype, 'byteOffset').get);
const viewLength = uncurry(getOwnPropertyDescriptor(DataView.prototype, 'byteLength').get);
const bufferLength = uncurry(getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get);
const Bytes = Uint8Array;

/** The bytes of a buffer or of exactly what a view shows of one; null for anything else. */
function bytesOf(value) {
  if (!isView(value) && !isBuffer(value)) return null;
  try {
    return isView(value) ? bytesShownBy(value) : new Bytes(value);
  } catch {
    return new Bytes(0); // the buffer is detached: it has no bytes any more
  }
}

function isBuffer(value) {
  if (!isObject(value)) return false;
  try {
    bufferLength(value);
    return true;
  } catch {
    return false;
  }
}

const bytesShownBy = (view) => (typedArrayName(view) === undefined
  ? new Bytes(viewBuffer(view), viewOffset(view), viewLength(view))
  : new Bytes(bufferOf(view), offsetOf(view), lengthOf(view)));

/** Queues a call; arguments that cannot be passed are reported, and the script goes on. */
function callNativeModule(module, method, args) {
  const packed = tryMarshal(module.name, method, args);
  if (packed !== null) call(module.key, method, packed.text, here(), toJSON(packed.kinds));
}

/** Calls a synchronous method and gives its value; only where the page was opened with some. */
function answer(module, method, args) {
  const packed = tryMarshal(module.name, method, args);
  if (packed === null) return undefined;
  const request = '[' + toJSON(module.key) + ',' + toJSON(method) + ',' + packed.text + ',' + here() + ','
    + toJSON(packed.kinds) + ']';
  const reply = parseJSON(askNative(slice(request, 0)));
  if (reply[0] === 'n') return undefined;
  return reply[0] === 'b' ? decodePayload({ __proto__: null, base64: reply[1] }) : reply[1];
}
const askNative = globalThis.__answer;
delete globalThis.__answer;

function tryMarshal(module, method, args) {
  try {
    return marshal(module, method, args);
  } catch (thrown) {
    report(thrown, 'in an argument of ' + module + '.' + method, undefined, here());
    return null;
  }
}

function keepCallback(fn, module, method) {
  lastCallback += 1;
  callbacks[lastCallback] = { __proto__: null, fn, module, method };
  return lastCallback;
}

const listenerIds = new WeakMap(); // function → its id: the native side tells by it who listens already

function keepListener(fn, module, method) {
  let id = weakGet(listenerIds, fn);
  if (id === undefined || callbacks[id] === undefined) {
    id = keepCallback(fn, module, method);
    weakSet(listenerIds, fn, id);
  }
  return id;
}

receivers.callback = (name, args, payload) => {
  const callback = callbacks[args[0]];
  if (callback === undefined) return; // it was called for the last time
  if (!args[1]) delete callbacks[args[0]];
  let value = typeof payload === 'string' ? parseJSON(payload) : payload;
  if (args.length > 2) { // an object, of which one property is bytes
    value = args[2];
    value[args[3]] = payload;
  }
  invoke(callback.fn, undefined, [value], 'in the callback of ' + callback.module + '.' + callback.method);
};

function registerModule(module) {
  const object = {};
  const methods = dictionary();
  addMethods(module, module.methods, callNativeModule, object, methods);
  addMethods(module, module.synchronous, answer, object, methods);
  moduleObjects[module.name] = object;
  moduleMethods[module.name] = methods;
}

function addMethods(module, names, callNative, object, methods) {
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    const constant = module.constants[name];
    methods[name] = true;
    object[name] = constant === undefined
      ? (...args) => callNative(module, name, args)
      : withConstant(toJSON(constant), (args) => callNative(module, name, args));
  }
}

/** A method that gives a value that is known beforehand, a new one each time, and is called as well. */
const withConstant = (text, callNative) => (...args) => {
  callNative(args);
  return parseJSON(text);
};

for (let index = 0; index < settings.modules.length; index += 1) registerModule(settings.modules[index]);
