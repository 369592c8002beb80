// The ground every other half stands on: the originals of what scripts may replace.
//
// The engine joins all halves in one strict function scope, this one first. What is declared here is
// visible to the halves after it and to no script. Rules for code in any half, because scripts may
// change every prototype: no method calls on values, no iteration (for…of, spread, destructuring of
// arrays), no regular expressions, no writes to indices of arrays; dictionaries have no prototype.

const { apply, construct, ownKeys } = Reflect;
const uncurry = Function.prototype.bind.bind(Function.prototype.call);
const { create, defineProperty, getOwnPropertyDescriptor } = Object;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { parse: parseJSON, stringify: toJSON } = JSON;
const evaluate = eval; // called by this name it is an indirect eval: the script's scope is global
const StringOf = String;
const NumberOf = Number;
const MapType = Map;
const ErrorType = Error;
const TypeErrorType = TypeError;
const RangeErrorType = RangeError;
const isErrorObject = Error.isError;
const { isFinite, isInteger } = Number;
const { min, max, trunc } = Math;
const slice = uncurry(String.prototype.slice);
const indexOf = uncurry(String.prototype.indexOf);
const startsWith = uncurry(String.prototype.startsWith);
const repeat = uncurry(String.prototype.repeat);
const charCodeAt = uncurry(String.prototype.charCodeAt);
const trim = uncurry(String.prototype.trim);
const isWellFormed = uncurry(String.prototype.isWellFormed);
const toWellFormed = uncurry(String.prototype.toWellFormed);
const tagOf = uncurry(Object.prototype.toString);
const isPromise = uncurry(Object.prototype.isPrototypeOf).bind(undefined, Promise.prototype);
const then = uncurry(Promise.prototype.then);
const mapGet = uncurry(Map.prototype.get);
const mapHas = uncurry(Map.prototype.has);
const mapSet = uncurry(Map.prototype.set);
const mapDelete = uncurry(Map.prototype.delete);
const mapForEach = uncurry(Map.prototype.forEach);
const mapSize = uncurry(getOwnPropertyDescriptor(Map.prototype, 'size').get);
const weakGet = uncurry(WeakMap.prototype.get);
const weakSet = uncurry(WeakMap.prototype.set);
let milliseconds = performance.now.bind(performance); // see virtual_time.js

const dictionary = () => create(null);
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Defines a property the way built-in ones are: writable, configurable, not enumerable. */
function define(target, name, value) {
  defineProperty(target, name, {
    __proto__: null, value, writable: true, configurable: true, enumerable: false,
  });
}
