// Whether two values are equal, as Jest's toEqual and toStrictEqual say it.

const MATCHER = Symbol('matcher');
const isMatcher = (value) => typeof value?.[MATCHER] === 'function';

/** Strictly, properties that are undefined count, and so do classes and holes of arrays. */
function equals(a, b, strict = false, seen = []) {
  if (isMatcher(b)) return b[MATCHER](a);
  if (isMatcher(a)) return a[MATCHER](b);
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
  if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (seen.some(([x, y]) => x === a && y === b)) return true; // it is being compared, further out
  return sameContent(a, b, strict, [...seen, [a, b]]);
}

function sameContent(a, b, strict, seen) {
  const same = (x, y) => equals(x, y, strict, seen);
  if (a instanceof Error) return a.name === b.name && a.message === b.message;
  if (a instanceof Date || a instanceof Number || a instanceof String || a instanceof Boolean) {
    return Object.is(a.valueOf(), b.valueOf());
  }
  if (a instanceof RegExp) return String(a) === String(b);
  if (a instanceof Promise) return false;
  if (a instanceof Map) return sameMaps(a, b, same);
  if (a instanceof Set) return a.size === b.size && [...a].every((x) => b.has(x) || [...b].some((y) => same(x, y)));
  if (a instanceof ArrayBuffer) return same(new Uint8Array(a), new Uint8Array(b));
  if (Array.isArray(a) || (ArrayBuffer.isView(a) && !(a instanceof DataView))) {
    if (a.length !== b.length) return false;
  }
  return sameProperties(a, b, strict, same);
}

function sameMaps(a, b, same) {
  const other = [...b];
  return a.size === b.size && [...a].every(([key, value]) =>
    (b.has(key) ? same(value, b.get(key)) : other.some(([k, v]) => same(key, k) && same(value, v))));
}

function sameProperties(a, b, strict, same) {
  const counts = (owner) => (key) => strict || owner[key] !== undefined;
  const keys = keysOf(a).filter(counts(a));
  const others = keysOf(b).filter(counts(b));
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** Whether an object has at least what another one has, at every depth. */
function includes(whole, part) {
  if (isMatcher(part) || typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) {
    return equals(whole, part);
  }
  if (Array.isArray(part)) {
    return Array.isArray(whole) && whole.length === part.length && part.every((item, at) => includes(whole[at], item));
  }
  if (nameOf(part) !== 'Object') return equals(whole, part);
  return keysOf(part).every((key) => key in whole && includes(whole[key], part[key]));
}
