// structuredClone, by https://html.spec.whatwg.org/multipage/structured-data.html. What is cloned are
// JavaScript's own values, DOMException and Blob; what is transferred are array buffers.

const { getPrototypeOf } = Object;
const ObjectPrototype = Object.prototype;
const BufferType = ArrayBuffer;
const ViewType = DataView;
const SetType = Set;
const DateType = Date;
const RegExpType = RegExp;
const setAdd = uncurry(Set.prototype.add);
const setForEach = uncurry(Set.prototype.forEach);
const timeOf = uncurry(Date.prototype.getTime);
const getterOf = (prototype, name) => uncurry(getOwnPropertyDescriptor(prototype, name).get);
const setSize = getterOf(Set.prototype, 'size');
const sourceText = getterOf(RegExp.prototype, 'source');
const exceptionName = getterOf(DOMException.prototype, 'name');
const exceptionMessage = getterOf(DOMException.prototype, 'message');
const maxLengthOf = getterOf(ArrayBuffer.prototype, 'maxByteLength');
const isResizable = getterOf(ArrayBuffer.prototype, 'resizable');
const isDetached = getterOf(ArrayBuffer.prototype, 'detached');
const transferBuffer = uncurry(ArrayBuffer.prototype.transfer);

const cannotClone = (what) => domException(what + ' cannot be cloned', 'DataCloneError');

/** Whether reading a value by the getter or method of a type works, that is: it is of that type. */
function isOfType(read, value) {
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
}

// -- kinds of objects, each with the clone it gets ------------------------------------------------

const BOXES = newList();
for (const type of [Boolean, Number, String, BigInt]) addItem(BOXES, uncurry(type.prototype.valueOf));
const boxed = Object;

/** A clone of new Number(1) and its like; undefined for anything else. */
function cloneBox(value) {
  for (let index = 0; index < BOXES.length; index += 1) {
    if (isOfType(BOXES[index], value)) return boxed(BOXES[index](value));
  }
  return undefined;
}

const FLAGS = newList();
for (const [name, letter] of [['hasIndices', 'd'], ['global', 'g'], ['ignoreCase', 'i'], ['multiline', 'm'],
  ['dotAll', 's'], ['unicode', 'u'], ['unicodeSets', 'v'], ['sticky', 'y']]) {
  addItem(FLAGS, { __proto__: null, letter, isSet: getterOf(RegExp.prototype, name) });
}

function cloneRegExp(value) {
  let flags = '';
  for (let index = 0; index < FLAGS.length; index += 1) {
    if (FLAGS[index].isSet(value)) flags += FLAGS[index].letter;
  }
  return new RegExpType(sourceText(value), flags);
}

function cloneBuffer(buffer) {
  if (isDetached(buffer)) throw cannotClone('a detached ArrayBuffer');
  const length = bufferLength(buffer);
  const copy = isResizable(buffer)
    ? new BufferType(length, { __proto__: null, maxByteLength: maxLengthOf(buffer) })
    : new BufferType(length);
  setBytes(new Bytes(copy), new Bytes(buffer));
  return copy;
}

const VIEW_TYPES = dictionary();
for (const type of [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
  Float16Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array]) {
  VIEW_TYPES[type.name] = { __proto__: null, type, size: type.BYTES_PER_ELEMENT };
}

function cloneView(view, memory) {
  const name = tagOfBytes(view);
  if (name === undefined) {
    return new ViewType(cloneValue(viewBuffer(view), memory), viewOffset(view), viewLength(view));
  }
  const { type: ArrayType, size } = VIEW_TYPES[name];
  return new ArrayType(cloneValue(bufferOf(view), memory), offsetOf(view), lengthOf(view) / size);
}

const ERROR_TYPES = dictionary();
for (const type of [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]) {
  ERROR_TYPES[type.name] = type;
}

function cloneError(error, memory) {
  const ThrownType = ERROR_TYPES[readText(error, 'name')] ?? ErrorType;
  const message = getOwnPropertyDescriptor(error, 'message');
  const hasMessage = message !== undefined && 'value' in message;
  const clone = hasMessage ? new ThrownType(domString(message.value)) : new ThrownType();
  mapSet(memory, error, clone);
  define(clone, 'stack', readText(error, 'stack'));
  const cause = getOwnPropertyDescriptor(error, 'cause');
  if (cause !== undefined && 'value' in cause) define(clone, 'cause', cloneValue(cause.value, memory));
  return clone;
}

// -- containers: they are remembered before what is in them is cloned, which may be themselves -----

function cloneMap(map, memory) {
  const clone = new MapType();
  mapSet(memory, map, clone);
  const entries = newList();
  mapForEach(map, (value, key) => addItem(entries, { __proto__: null, key, value }));
  for (let index = 0; index < entries.length; index += 1) {
    mapSet(clone, cloneValue(entries[index].key, memory), cloneValue(entries[index].value, memory));
  }
  return clone;
}

function cloneSet(set, memory) {
  const clone = new SetType();
  mapSet(memory, set, clone);
  const values = newList();
  setForEach(set, (value) => addItem(values, value));
  for (let index = 0; index < values.length; index += 1) setAdd(clone, cloneValue(values[index], memory));
  return clone;
}

function cloneProperties(value, clone, memory) {
  mapSet(memory, value, clone);
  const names = ownKeys(value);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (typeof name === 'symbol' || getOwnPropertyDescriptor(value, name)?.enumerable !== true) continue;
    defineProperty(clone, name, {
      __proto__: null, value: cloneValue(value[name], memory), writable: true, enumerable: true, configurable: true,
    });
  }
  return clone;
}

function cloneArray(array, memory) {
  const clone = [];
  clone.length = array.length;
  return cloneProperties(array, clone, memory);
}

/** A clone of an object that has nothing within it; undefined when it is of no such kind. */
function cloneLeaf(value) {
  if (isOfType(timeOf, value)) return new DateType(timeOf(value));
  if (isOfType(FLAGS[0].isSet, value) && value !== RegExpType.prototype) return cloneRegExp(value);
  if (isOfType(bufferLength, value)) return cloneBuffer(value);
  if (isOfType(exceptionName, value)) return domException(exceptionMessage(value), exceptionName(value));
  if (blobState.has(value)) return newBlob(blobBytes(value), blobState.of(value).type);
  return cloneBox(value);
}

const UNCLONABLE = dictionary();
for (const name of ['Promise', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Generator',
  'AsyncGenerator', 'SharedArrayBuffer']) {
  UNCLONABLE['[object ' + name + ']'] = true;
}

function cloneObject(value, memory) {
  if (typeof value === 'function') throw cannotClone('a function');
  if (isArray(value)) return cloneArray(value, memory);
  const prototype = getPrototypeOf(value);
  if (prototype === ObjectPrototype || prototype === null) return cloneProperties(value, {}, memory);
  if (isView(value)) return cloneView(value, memory);
  const leaf = cloneLeaf(value);
  if (leaf !== undefined) return leaf;
  if (isOfType(mapSize, value)) return cloneMap(value, memory);
  if (isOfType(setSize, value)) return cloneSet(value, memory);
  if (isErrorObject(value)) return cloneError(value, memory);
  if (isPlatformObject(value) || UNCLONABLE[tagOf(value)] === true) throw cannotClone(tagOf(value));
  return cloneProperties(value, {}, memory);
}

function cloneValue(value, memory) {
  if (typeof value === 'symbol') throw cannotClone('a symbol');
  if (!isObject(value)) return value;
  if (mapHas(memory, value)) return mapGet(memory, value);
  const clone = cloneObject(value, memory);
  mapSet(memory, value, clone);
  return clone;
}

// -- the function --------------------------------------------------------------------------------

/** The buffers to transfer, as a list. */
function transferList(transfer) {
  const buffers = newList();
  if (transfer === undefined) return buffers;
  for (const item of transfer) {
    if (!isObject(item) || !isOfType(bufferLength, item)) {
      throw domException('only array buffers can be transferred', 'DataCloneError');
    }
    if (isDetached(item)) throw cannotClone('a detached ArrayBuffer');
    for (let index = 0; index < buffers.length; index += 1) {
      if (buffers[index] === item) {
        throw domException('a buffer stands twice among those to transfer', 'DataCloneError');
      }
    }
    addItem(buffers, item);
  }
  return buffers;
}

define(globalThis, 'structuredClone', function structuredClone(value, init = undefined) {
  requireArguments(arguments.length, 1, 'structuredClone');
  const transferred = transferList(options(init, 'the second argument of structuredClone').transfer);
  const clone = cloneValue(value, new MapType());
  // All was copied; what is transferred must be gone from here, and only when all went well.
  for (let index = 0; index < transferred.length; index += 1) transferBuffer(transferred[index]);
  return clone;
});
