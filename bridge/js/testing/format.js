// Values as text, for messages: the same value is always the same text, one property a line.
//
// The files of this folder are no halves: they are joined into one script that runs before a test file, with
// everything a script may use. They need not survive scripts that replace built-ins, for a test file is its
// author's own; only what tests replace on purpose (timers) is kept from the start.

const DEEPEST = 12;

function format(value, indent = '', seen = []) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return isMatcher(value) ? String(value) : `[Function ${value.name || 'anonymous'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (isMatcher(value)) return value.toString();
  if (seen.includes(value)) return '[Circular]';
  if (seen.length >= DEEPEST) return `[${nameOf(value)}]`;
  return formatObject(value, indent, [...seen, value]);
}

const nameOf = (value) => Object.getPrototypeOf(value)?.constructor?.name || 'Object';

function formatObject(value, indent, seen) {
  const inner = `${indent}  `;
  const one = (item) => format(item, inner, seen);
  if (value instanceof Error) return `[${value.name}: ${value.message}]`;
  if (value instanceof Date) return `Date ${Number.isNaN(value.getTime()) ? 'Invalid' : value.toISOString()}`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'Promise {}';
  if (value instanceof Map) return braced(`Map(${value.size}) {`, [...value].map(([k, v]) => `${one(k)} => ${one(v)}`), '}', indent);
  if (value instanceof Set) return braced(`Set(${value.size}) {`, [...value].map(one), '}', indent);
  if (value instanceof ArrayBuffer) return `ArrayBuffer ${formatObject(new Uint8Array(value), indent, seen)}`;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return `${nameOf(value)} [${[...value].join(', ')}]`;
  if (Array.isArray(value)) return braced('[', Array.from(value, one), ']', indent);
  const name = nameOf(value);
  const entries = keysOf(value).map((key) => `${formatKey(key)}: ${one(value[key])}`);
  return braced(name === 'Object' ? '{' : `${name} {`, entries, '}', indent);
}

function braced(open, items, close, indent) {
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => `${indent}  ${item},`).join('\n')}\n${indent}${close}`;
}

const keysOf = (value) => [
  ...Object.keys(value).sort(),
  ...Object.getOwnPropertySymbols(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key)),
];
const formatKey = (key) => (typeof key === 'string' && /^[\w$]+$/.test(key) ? key : typeof key === 'symbol' ? `[${String(key)}]` : JSON.stringify(key));

/** A value in one line, as far as that is short. */
function brief(value) {
  const text = format(value).replace(/\n\s*/g, ' ').replace(/, ([}\]])/g, ' $1');
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
