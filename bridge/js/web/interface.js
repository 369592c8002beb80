// What every interface of the web has in common: hidden state, the shape that Web IDL gives to classes,
// and its conversions of values.
//
// Classes of this folder never use `extends`: a script can exchange what a class extends, and then
// super() would run code of the script's in the middle of ours. They are joined by `expose` instead,
// and state is attached to objects rather than inherited.

const { setPrototypeOf } = Object;
const DOMExceptionType = DOMException;

// -- lists: arrays would call what scripts put on Array.prototype ---------------------------------

function newList() {
  return { __proto__: null, length: 0 };
}

function addItem(list, item) {
  list[list.length] = item;
  list.length += 1;
}

/** An array of a list's items, for scripts. */
function arrayOf(list) {
  const array = [];
  for (let index = 0; index < list.length; index += 1) {
    defineProperty(array, index, {
      __proto__: null, value: list[index], writable: true, enumerable: true, configurable: true,
    });
  }
  return array;
}

// -- hidden state --------------------------------------------------------------------------------

const interfaces = newList(); // a check for each: whether an object is of that interface

/** Whether an object is of any interface of the web's. */
function isPlatformObject(object) {
  for (let index = 0; index < interfaces.length; index += 1) if (interfaces[index](object)) return true;
  return false;
}

/** Gives back what it is given, so that a class that extends it puts its private fields there. */
class Given {
  constructor(object) { return object; }
}

/**
 * State that scripts can neither see, forge nor intercept, for the objects of one interface.
 * Its `of` is also the check that a method was called on an object of that interface.
 */
function hiddenState(name) {
  class Holder extends Given {
    #state;

    constructor(object, state) {
      super(object);
      this.#state = state;
    }

    static has(object) { return isObject(object) && #state in object; }

    static of(object) {
      if (!isObject(object) || !(#state in object)) {
        throw new TypeErrorType('Illegal invocation: this is no ' + name);
      }
      return object.#state;
    }
  }
  const attach = (object, state) => {
    new Holder(object, state);
    return state;
  };
  addItem(interfaces, Holder.has);
  return { __proto__: null, attach, has: Holder.has, of: Holder.of };
}

// -- the shape of classes ------------------------------------------------------------------------

function makeEnumerable(target, isMember) {
  const names = ownKeys(target);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (typeof name === 'symbol' || !isMember(name)) continue;
    const descriptor = getOwnPropertyDescriptor(target, name);
    descriptor.enumerable = true;
    defineProperty(target, name, descriptor);
  }
}

function addConstants(target, constants) {
  const names = ownKeys(constants);
  for (let index = 0; index < names.length; index += 1) {
    defineProperty(target, names[index], {
      __proto__: null, value: constants[names[index]], enumerable: true,
    });
  }
}

/** Makes a class a global as Web IDL describes it. */
function expose(type, { parent = null, constants = {} } = {}) {
  const { name, prototype } = type;
  makeEnumerable(prototype, (member) => member !== 'constructor');
  makeEnumerable(type, (member) => member !== 'name' && member !== 'length' && member !== 'prototype');
  if (parent !== null) {
    setPrototypeOf(type, parent);
    setPrototypeOf(prototype, parent.prototype);
  }
  addConstants(type, constants);
  addConstants(prototype, constants);
  tag(prototype, name);
  define(globalThis, name, type);
}

function tag(prototype, name) {
  defineProperty(prototype, Symbol.toStringTag, { __proto__: null, value: name, configurable: true });
}

/** The prototype of an interface's iterators; `advance` gives the next value, undefined at the end. */
function iteratorPrototype(name, state, advance) {
  const prototype = create(Iterator.prototype);
  const { next } = {
    next() {
      const value = advance(state.of(this));
      return { value, done: value === undefined };
    },
  };
  define(prototype, 'next', next);
  makeEnumerable(prototype, () => true);
  tag(prototype, name + ' Iterator');
  return prototype;
}

// -- conversions of values ------------------------------------------------------------------------

/** An exception of the web, with a stack as users read it. */
function domException(message, name) {
  const exception = new DOMExceptionType(message, name);
  define(exception, 'stack', readableOrNothing(exception.stack));
  return exception;
}

function requireArguments(given, needed, what) {
  if (given >= needed) return;
  throw new TypeErrorType(what + ' needs ' + needed + (needed === 1 ? ' argument' : ' arguments')
    + ', but got ' + given);
}

// Not by a template: the engine makes a call of String.prototype.concat of it, which scripts may replace.
function domString(value) {
  if (typeof value === 'symbol') throw new TypeErrorType('a symbol cannot be turned into text');
  return StringOf(value);
}

const usvString = (value) => toWellFormed(domString(value));

/** A dictionary argument: nothing means an empty one. */
function options(value, what) {
  if (value === undefined || value === null) return dictionary();
  if (!isObject(value)) throw new TypeErrorType(what + ' must be an object');
  return value;
}

/** An unsigned integer of so many bits: what is too large is cut off, as Web IDL converts numbers. */
function unsignedInteger(value, bits) {
  const number = trunc(NumberOf(value));
  if (!isFinite(number)) return 0;
  const modulus = 2 ** bits;
  return ((number % modulus) + modulus) % modulus;
}
