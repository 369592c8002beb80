// The door: text in, one event at a time, and what the engine may fetch from here.

const receivers = dictionary(); // module → function (name, args, payload), for events
const STATUS_MORE = 1;
const STATUS_EXHAUSTED = 2;
const STATUS_SUSPECT = 4;
const STATUS_UNSETTLED = 8; // there is something for the end of the turn to see to
const STATUS_CROWDED = 16; // calls should leave before the next event

let inbox = null; // the events of this turn, parsed
let inboxText = ''; // their payloads that came as they are, one after the other
let taken = 0; // how far those are used up
let eventIndex = 0;
let payloadIndex = 0;
let turnStarted = 0; // noted first of all: native timers count from when the text was handed over

function status() {
  const code = (inbox === null ? 0 : STATUS_MORE) + (exhausted ? STATUS_EXHAUSTED : 0)
    + (suspect ? STATUS_SUSPECT : 0) + (hasRejected || reportCount > 0 ? STATUS_UNSETTLED : 0)
    + (callCount > CROWDED_CALLS || callText > CROWDED_TEXT ? STATUS_CROWDED : 0);
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
  return typeof payload === 'string' ? payload : arrayBufferOf(fromBase64(payload.base64));
}
const fromBase64 = uncurry(Uint8Array.fromBase64).bind(undefined, Uint8Array);
const arrayBufferOf = uncurry(
  getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'buffer').get);

/** Takes the events of a turn in, then hands over one at a time: the next one when called with ''. */
function step(text) {
  if (text !== '') {
    turnStarted = milliseconds();
    const cut = indexOf(text, '\n');
    inbox = parseJSON(slice(text, 0, cut));
    inboxText = slice(text, cut + 1);
    taken = 0;
    eventIndex = 0;
    payloadIndex = 0;
    if (inbox.length === 0) inbox = null;
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
  try {
    receivers[event[0]](event[1], event[2], payload);
  } catch (thrown) {
    report(thrown, 'in the delivery of an event to ' + event[0]);
  }
}

let evaluateScript = (text) => evaluate(text); // in the global scope; frameworks may have another one

/** Runs a script, given as JSON text. */
function run(text) {
  turnStarted = milliseconds();
  const script = parseJSON(text);
  addFile(script);
  try {
    const result = evaluateScript(repeat('\n', script.base) + script.source);
    if (!tracked) watch(result, UNHANDLED);
  } catch (thrown) {
    report(thrown, '', undefined, 'null', adviceOnSyntax(thrown, script));
  }
  return status();
}

const loaders = dictionary(); // half → function (name, run), for the libraries it was given

/**
 * Takes a library in: a line of JSON about it, then the text of a function, or nothing where the engine has
 * put the function into a global. Its frames are left out of stacks as ours are.
 */
function load(text) {
  const cut = indexOf(text, '\n');
  const library = parseJSON(slice(text, 0, cut));
  addFile(library);
  try {
    const source = slice(text, cut + 1);
    const run = source === '' ? globalThis.__start : evaluate(repeat('\n', library.base) + source);
    delete globalThis.__start;
    loaders.library(library.name, run);
  } catch (thrown) {
    report(thrown, 'in the framework file ' + library.name);
  }
  return status();
}

/**
 * A function that the engine may call. What a half of ours failed to catch does not get out as it is: the
 * binding would turn a script's value into text outside of every limit.
 */
const shielded = (fn) => (text) => {
  try {
    return fn(text);
  } catch (thrown) {
    if (thrown === null) throw null; // no memory is left, not even for an error
    throw new InternalErrorType(readText(thrown, 'message') || 'a half failed');
  }
};
const InternalErrorType = InternalError;

// The engine fetches what it needs by name, then seals the door: its functions go out of reach.
define(globalThis, '__trackRejection', trackRejection);
define(globalThis, '__reportThrown', (thrown) => report(thrown, 'in a promise'));
function handle(name) {
  if (name === 'run') return shielded(run);
  if (name === 'load') return shielded(load);
  if (name === 'step') return shielded(step);
  if (name === 'settle') return shielded(settle);
  if (name === 'take') return shielded(take);
  if (name === 'reportText') return shielded(reportText);
  if (name === 'tracked') tracked = true;
  if (name === 'sealed') {
    delete globalThis.__trackRejection;
    delete globalThis.__reportThrown;
    delete globalThis.__answer;
  }
  return undefined;
}
