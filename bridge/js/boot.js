// The ground every other half stands on: the originals of what scripts may replace, the door
// through which text enters and leaves, and the reports of what was thrown.
//
// The engine joins all halves in one strict function scope, this one first. What is declared here is
// visible to the halves after it and to no script. Rules for code in any half, because scripts may
// change every prototype: no method calls on values, no iteration (for…of, spread, destructuring of
// arrays), no regular expressions, no writes to indices of arrays; dictionaries have no prototype.

// -- originals -----------------------------------------------------------------------------------

const { apply, ownKeys } = Reflect;
const uncurry = Function.prototype.bind.bind(Function.prototype.call);
const { create, defineProperty, getOwnPropertyDescriptor } = Object;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { parse: parseJSON, stringify: toJSON } = JSON;
const evaluate = eval; // called by this name it is an indirect eval: the script's scope is global
const StringOf = String;
const NumberOf = Number;
const ErrorType = Error;
const TypeErrorType = TypeError;
const RangeErrorType = RangeError;
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
const then = uncurry(Promise.prototype.then);
const rawStackGetter = getOwnPropertyDescriptor(Error.prototype, 'stack').get;
const stackOf = uncurry(rawStackGetter);
const lineOfFunction = uncurry(getOwnPropertyDescriptor(Function.prototype, 'lineNumber').get);
const columnOfFunction = uncurry(getOwnPropertyDescriptor(Function.prototype, 'columnNumber').get);
const milliseconds = performance.now.bind(performance);

const dictionary = () => create(null);
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Defines a property the way built-in ones are: writable, configurable, not enumerable. */
function define(target, name, value) {
  defineProperty(target, name, {
    __proto__: null, value, writable: true, configurable: true, enumerable: false,
  });
}

// -- places in the user's files ------------------------------------------------------------------
//
// The engine's binding gives no file names: every frame says <input>:LINE:COLUMN. So each file starts
// at a line of its own, far from the others, and a line number tells the file.

const MARK = '<input>:';
const files = dictionary(); // number → { name, base, end }
let fileCount = 0;

/** The file a line of the engine's numbering belongs to; undefined: ours, or code made by eval. */
function fileAt(line) {
  for (let index = 0; index < fileCount; index += 1) {
    const file = files[index];
    if (line > file.base && line <= file.end) return file;
  }
  return undefined;
}

const isOurs = (line) => line > settings.base && line <= settings.end;

/** Reads LINE:COLUMN after a mark that begins at `at`; null when there is none. */
function positionAt(stack, at) {
  const from = at + MARK.length;
  const colon = indexOf(stack, ':', from);
  if (colon < 0) return null;
  const line = NumberOf(slice(stack, from, colon));
  let end = colon + 1;
  while (end < stack.length && stack[end] >= '0' && stack[end] <= '9') end += 1;
  return { __proto__: null, line, column: NumberOf(slice(stack, colon + 1, end)), end };
}

/** The innermost place of a stack in a user's file, as the JSON text [file, line, column] or null. */
function placeIn(stack) {
  let at = indexOf(stack, MARK);
  while (at >= 0) {
    const position = positionAt(stack, at);
    if (position === null) return 'null';
    const file = fileAt(position.line);
    if (file !== undefined) return placeText(file, position.line, position.column);
    at = indexOf(stack, MARK, position.end);
  }
  return 'null';
}

const placeText = (file, line, column) =>
  '[' + toJSON(file.name) + ',' + (line - file.base + file.offset) + ',' + column + ']';

/** Where in the user's code the call in progress was made. */
const here = () => placeIn(stackOf(new ErrorType()));

/** Where a function of the user's was written. */
function placeOfFunction(fn) {
  let line;
  let column;
  try {
    line = lineOfFunction(fn);
    column = columnOfFunction(fn);
  } catch {
    return 'null'; // a Proxy, or not a function at all
  }
  const file = typeof line === 'number' ? fileAt(line) : undefined;
  return file === undefined ? 'null' : placeText(file, line, column);
}

/** A stack as users read it: their files and lines, without our frames and what those called. */
function readable(stack) {
  let text = '';
  let natives = ''; // frames of built-in functions, held back until their caller is known
  let from = 0;
  while (from < stack.length) {
    let to = indexOf(stack, '\n', from);
    if (to < 0) to = stack.length;
    const frame = slice(stack, from, to);
    const at = indexOf(frame, MARK);
    const position = at < 0 ? null : positionAt(frame, at);
    if (position === null) {
      natives += frame + '\n';
    } else if (isOurs(position.line)) {
      natives = '';
    } else {
      text += natives + readableFrame(frame, at, position) + '\n';
      natives = '';
    }
    from = to + 1;
  }
  return text + natives;
}

function readableFrame(frame, at, { line, column, end }) {
  const file = fileAt(line);
  const place = file === undefined
    ? '(eval):' + line + ':' + column
    : file.name + ':' + (line - file.base + file.offset) + ':' + column;
  const before = slice(frame, 0, at);
  const topLevel = startsWith(trim(before), 'at <eval> (');
  return topLevel ? '    at ' + place : before + place + slice(frame, end);
}

// What scripts read as error.stack is the same readable text.
defineProperty(Error.prototype, 'stack', {
  __proto__: null,
  configurable: true,
  enumerable: false,
  get: function stack() { return isObject(this) ? readableOrNothing(stackOf(this)) : undefined; },
  set: function stack(value) { define(this, 'stack', value); },
});
const readableOrNothing = (stack) => (typeof stack === 'string' ? readable(stack) : stack);

const captureStackTrace = uncurry(Error.captureStackTrace);
define(Error, 'captureStackTrace', function captureStackTrace_(target, above) {
  captureStackTrace(ErrorType, target, above);
  const captured = getOwnPropertyDescriptor(target, 'stack');
  if (captured !== undefined) define(target, 'stack', readableOrNothing(captured.value));
});

// The engine's binding turns the error of a script whose time is up into text outside of every limit.
// So nothing that this conversion reads may be code of the script's.
defineProperty(Error, 'prepareStackTrace', {
  __proto__: null, configurable: false, enumerable: false, get: () => undefined, set: () => {},
});
for (const name of ['name', 'message', 'toString']) {
  defineProperty(InternalError.prototype, name, {
    __proto__: null,
    value: name === 'toString' ? Error.prototype.toString : InternalError.prototype[name],
    writable: false,
    configurable: false,
  });
}
defineProperty(InternalError.prototype, Symbol.toPrimitive, {
  __proto__: null, value: undefined, writable: false, configurable: false,
});
defineProperty(InternalError.prototype, 'stack', {
  __proto__: null, get: rawStackGetter, set: undefined, configurable: false, enumerable: false,
});

// -- what leaves: calls of native methods --------------------------------------------------------

const MAX_CALLS = settings.maxCalls;
const MAX_TEXT = settings.maxCallText;
let calls = ''; // JSON texts of calls, comma separated; \u0000 stands where a text is left out
let callCount = 0;
let callText = 0; // UTF-16 units waiting to leave
let texts = dictionary(); // the payloads that leave as they are, by order
let textCount = 0;
let last = null; // the output as it was handed over, should it be asked for once more

/**
 * Queues a call of a native method; it is carried out when the turn is over.
 * @param {string} head - JSON texts of module, method and arguments, from `callHead`
 * @param {string|null} text - a payload that leaves the engine without being escaped
 * @param {string} tail - JSON texts of what follows the payload: the place, the kinds of arguments
 */
function enqueue(head, text, tail) {
  const size = head.length + tail.length + (text === null ? 0 : text.length);
  if (callCount >= MAX_CALLS) throw new RangeErrorType(overflow(MAX_CALLS + ' calls'));
  if (callText + size > MAX_TEXT) throw new RangeErrorType(overflow(MAX_TEXT + ' characters'));
  callCount += 1;
  callText += size;
  if (callCount > 1) calls += ',';
  if (text === null) {
    calls += head + 'null' + tail + ']';
    return;
  }
  const leaves = isWellFormed(text) ? text : toWellFormed(text);
  calls += head + '\0' + tail + ']';
  texts[textCount] = leaves;
  textCount += 1;
}

const overflow = (bound) =>
  'call queue full: a script may ask for no more than ' + bound + ' between two events';

const callHead = (module, method, args) =>
  '[' + toJSON(module) + ',' + toJSON(method) + ',' + args + ',';

/** Queues a call whose arguments are given as the text of a JSON array. */
function call(module, method, args, place = 'null', kinds = '""') {
  enqueue(callHead(module, method, args), null, ',' + place + ',' + kinds);
}

/** Joins the queued calls; `leave` gives the text that stands for payload number n. */
function joinCalls(output, leave) {
  let text = '[';
  let from = 0;
  for (let index = 0; index < output.textCount; index += 1) {
    const at = indexOf(output.calls, '\0', from);
    text += slice(output.calls, from, at) + leave(output.texts[index]);
    from = at + 1;
  }
  return text + slice(output.calls, from) + ']';
}

// -- reports -------------------------------------------------------------------------------------

const MAX_MESSAGE = 64 * 1024;
let exhausted = false; // the engine threw what it throws when its heap is full
let suspect = false; // null was thrown: the engine does that when not even an error fits its heap

/** Reads a property of a thrown value, whatever its getters do. */
function readText(thrown, name) {
  try {
    const value = thrown[name];
    return typeof value === 'string' ? slice(value, 0, MAX_MESSAGE) : '';
  } catch {
    return '';
  }
}

/** A thrown value that is no error, in words. */
function describeValue(thrown) {
  if (!isObject(thrown)) return slice(StringOf(thrown), 0, MAX_MESSAGE);
  try {
    return slice(toJSON(thrown) ?? typeof thrown, 0, MAX_MESSAGE);
  } catch {
    return tagOf(thrown);
  }
}

/**
 * Reports what was thrown, as a call of the page's own.
 * @param {string} context - where it was thrown, in words: `in the handler of webSocket.onopen`
 * @param {Function} [fn] - the user's function that was running, for values that carry no stack
 * @param {string} [knownPlace] - the place to name for values that carry no stack
 */
function report(thrown, context, fn, knownPlace = 'null') {
  const isError = isObject(thrown) && (readText(thrown, 'name') !== '' || readText(thrown, 'stack') !== '');
  const name = isError ? readText(thrown, 'name') || 'Error' : 'Uncaught';
  const message = isError ? readText(thrown, 'message') : describeValue(thrown);
  const raw = isError ? rawStack(thrown) : '';
  const stack = raw === '' && isError ? readText(thrown, 'stack') : readable(raw);
  let place = raw === '' ? knownPlace : placeIn(raw);
  if (place === 'null' && fn !== undefined) place = placeOfFunction(fn);
  if (thrown === null) suspect = true;
  if (name === 'InternalError' && message === 'out of memory') exhausted = true;
  call('page', 'error', '[' + toJSON(name) + ',' + toJSON(message) + ',' + toJSON(stack) + ',' +
    toJSON(context) + ']', place);
}

function rawStack(thrown) {
  try {
    const stack = stackOf(thrown);
    return typeof stack === 'string' ? stack : '';
  } catch {
    return '';
  }
}

/** Runs a function of the user's; what it throws or rejects with is reported, never thrown on. */
function invoke(fn, self, args, context) {
  try {
    watch(apply(fn, self, args), context, fn);
  } catch (thrown) {
    report(thrown, context, fn);
  }
}

/** Reports the rejection of a promise that user code returned to us. */
function watch(result, context, fn) {
  if (!isObject(result)) return;
  const rejected = (reason) => report(reason, context, fn);
  let method;
  try {
    then(result, undefined, rejected);
    return;
  } catch {
    // Not a promise of the engine's; perhaps one of a library's.
  }
  try {
    method = result.then;
    if (typeof method === 'function') apply(method, result, [undefined, rejected]);
  } catch (thrown) {
    report(thrown, context, fn);
  }
}

// Rejections that nobody handles: the engine says so of each promise when it is rejected, and takes it
// back when a handler is attached later. What is left when a turn ends is reported.
let rejected = new Map();
const mapSet = uncurry(Map.prototype.set);
const mapDelete = uncurry(Map.prototype.delete);
const mapForEach = uncurry(Map.prototype.forEach);
const mapSize = uncurry(getOwnPropertyDescriptor(Map.prototype, 'size').get);

function trackRejection(promise, reason, handled) {
  if (handled) mapDelete(rejected, promise);
  else mapSet(rejected, promise, { __proto__: null, reason, place: here() });
}

function reportRejections() {
  if (mapSize(rejected) === 0) return;
  const unhandled = rejected;
  rejected = new MapType();
  mapForEach(unhandled, ({ reason, place }) =>
    report(reason, 'in a promise whose rejection nobody handles', undefined, place));
}
const MapType = Map;

// The engine turns an exception of these two into text outside of every limit, so they get none.
const enqueueMicrotask = queueMicrotask;
define(globalThis, 'queueMicrotask', function queueMicrotask(task) {
  if (typeof task !== 'function') throw new TypeErrorType('queueMicrotask needs a function');
  enqueueMicrotask(() => invoke(task, undefined, [], 'in a microtask'));
});
const Registry = FinalizationRegistry;
define(globalThis, 'FinalizationRegistry', class FinalizationRegistry extends Registry {
  constructor(cleanup) {
    if (typeof cleanup !== 'function') throw new TypeErrorType('cleanup must be a function');
    super((held) => invoke(cleanup, undefined, [held], 'in a finalization callback'));
  }
});

// -- the door ------------------------------------------------------------------------------------

const receivers = dictionary(); // module → function (name, args, payload), for events
const STATUS_MORE = 1;
const STATUS_EXHAUSTED = 2;
const STATUS_SUSPECT = 4;

let inbox = null; // the events of this turn, parsed
let inboxText = ''; // their payloads that came as they are, one after the other
let taken = 0; // how far those are used up
let eventIndex = 0;
let payloadIndex = 0;
let turnStarted = 0;

function status() {
  const code = (inbox === null ? 0 : STATUS_MORE) + (exhausted ? STATUS_EXHAUSTED : 0)
    + (suspect ? STATUS_SUSPECT : 0);
  suspect = false;
  return StringOf(code);
}

/** Milliseconds since the events of this turn came in. */
const sinceTurn = () => milliseconds() - turnStarted;

function decodePayload(payload) {
  if (typeof payload === 'number') {
    taken += payload;
    return slice(inboxText, taken - payload, taken);
  }
  return typeof payload === 'string' ? payload : fromBase64(payload.base64).buffer;
}
const fromBase64 = uncurry(Uint8Array.fromBase64).bind(undefined, Uint8Array);

/** Takes the events of a turn in, then hands over one at a time: the next one when called with ''. */
function step(text) {
  if (text !== '') {
    const cut = indexOf(text, '\n');
    inbox = parseJSON(slice(text, 0, cut));
    inboxText = slice(text, cut + 1);
    taken = 0;
    eventIndex = 0;
    payloadIndex = 0;
    turnStarted = milliseconds();
  }
  if (inbox !== null) deliverNext();
  return status();
}

function deliverNext() {
  const event = inbox[eventIndex];
  const payloads = event[3];
  const batched = payloads !== null;
  const payload = batched ? decodePayload(payloads[payloadIndex]) : undefined;
  payloadIndex += 1;
  if (!batched || payloadIndex >= payloads.length) {
    eventIndex += 1;
    payloadIndex = 0;
  }
  if (eventIndex >= inbox.length) inbox = null;
  receivers[event[0]](event[1], event[2], payload);
}

/** Runs a script, given as JSON text, in the global scope. */
function run(text) {
  const { name, source, base, end, offset } = parseJSON(text);
  files[fileCount] = { __proto__: null, name, base, end, offset };
  fileCount += 1;
  turnStarted = milliseconds();
  try {
    watch(evaluate(repeat('\n', base) + source), 'in a promise of the script');
  } catch (thrown) {
    report(thrown, '');
  }
  return status();
}

/**
 * Hands over what was queued: a line of JSON, then the texts that were left out of it, one after the
 * other. Asked with 'json' it hands the same over once more, with every text inside the JSON.
 */
function take(form) {
  if (form === 'json') return slice(joinCalls(last, toJSON), 0);
  reportRejections();
  last = { __proto__: null, calls, texts, textCount };
  calls = '';
  callCount = 0;
  callText = 0;
  texts = dictionary();
  textCount = 0;
  let tail = '';
  for (let index = 0; index < last.textCount; index += 1) tail += last.texts[index];
  return slice(joinCalls(last, (text) => StringOf(text.length)) + '\n' + tail, 0);
}

// The engine fetches what it needs by name, then seals the door.
define(globalThis, '__trackRejection', trackRejection);
function handle(name) {
  if (name === 'run') return run;
  if (name === 'step') return step;
  if (name === 'take') return take;
  delete globalThis.__trackRejection;
  return undefined;
}
