// What leaves: calls of native methods, queued while scripts run and handed over when the turn ends.

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
 * @throws {RangeError} the queue is full
 */
function enqueue(head, text, tail) {
  if (text !== null && typeof text !== 'string') throw new TypeErrorType('only text can leave the engine');
  const size = head.length + tail.length + (text === null ? 0 : text.length);
  if (callCount >= MAX_CALLS) throw new RangeErrorType(overflow(MAX_CALLS + ' calls'));
  if (callText + size > MAX_TEXT) throw new RangeErrorType(overflow(MAX_TEXT + ' characters'));
  append(head, text, tail, size);
}

const overflow = (bound) =>
  'call queue full: a script may ask for no more than ' + bound + ' between two events';

/**
 * Queues a call whatever the bounds say: for reports, which have a bound of their own.
 *
 * The script may be interrupted, or run out of memory, at any call, branch or allocation in here. What
 * was queued must still be whole then, so what changes the queue comes last and cannot fail half-way.
 */
function append(head, text, tail, size) {
  const separator = callCount > 0 ? ',' : '';
  const isApart = text !== null;
  if (isApart) texts[textCount] = isWellFormed(text) ? text : toWellFormed(text);
  const added = separator + head + (isApart ? '\0' : 'null') + tail + ']';
  const addedTexts = isApart ? 1 : 0;
  calls += added;
  callCount += 1;
  textCount += addedTexts;
  callText += size;
}

// When this much waits, it should leave before the next handler.
const CROWDED_CALLS = MAX_CALLS / 2;
const CROWDED_TEXT = MAX_TEXT / 2;

const callHead = (module, method, args) =>
  '[' + toJSON(module) + ',' + toJSON(method) + ',' + args + ',';

/** Queues a call whose arguments are given as the text of a JSON array. */
function call(module, method, args, place = 'null', kinds = '""') {
  enqueue(callHead(module, method, args), null, ',' + place + ',' + kinds);
}

/**
 * Hands over what was queued: a line of JSON, then the texts that were left out of it, one after the
 * other. Asked with 'json' it hands the same over once more, with every text inside the JSON.
 */
function take(form) {
  if (form === 'json') return last === null ? '' : slice(joinCalls(last, toJSON), 0);
  const output = { __proto__: null, calls, texts, textCount };
  let tail = '';
  for (let index = 0; index < textCount; index += 1) tail += texts[index];
  const text = slice(joinCalls(output, (one) => StringOf(one.length)) + '\n' + tail, 0);
  const emptied = dictionary();
  last = output; // from here on nothing can fail
  texts = emptied;
  calls = '';
  callCount = 0;
  textCount = 0;
  callText = 0;
  return text;
}

/** Joins the queued calls; `leave` gives what stands in the place of each text. */
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
