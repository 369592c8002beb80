// What was thrown and not caught: described without trusting it, and reported to the page.

const MAX_MESSAGE = 64 * 1024;
const MAX_REPORTS = 1000; // in one turn: more is a loop, not a report
const MAX_TOLD = 32; // errors that one report tells of: causes, causes of causes …
const MAX_INNER = 10; // errors shown of one AggregateError
let reportCount = 0;
let exhausted = false; // the engine threw what it throws when its heap is full
let suspect = false; // null was thrown: the engine does that when not even an error fits its heap

/** Reads a property of a thrown value, whatever its getters do. */
function read(thrown, name) {
  try {
    return thrown[name];
  } catch {
    return undefined;
  }
}

function readText(thrown, name) {
  const value = read(thrown, name);
  return typeof value === 'string' ? slice(value, 0, MAX_MESSAGE) : '';
}

/** A thrown value that is no error, in words. */
function describeValue(thrown) {
  if (!isObject(thrown)) return slice(StringOf(thrown), 0, MAX_MESSAGE);
  try {
    return slice(toJSON(thrown) ?? typeof thrown, 0, MAX_MESSAGE);
  } catch {
    return '[object Object]'; // it has a cycle, or a method of its own that throws
  }
}

/** Whether a value tells as much as an error does: old code inherits from Error.prototype by hand. */
const isErrorLike = (thrown) => isObject(thrown) && (isErrorObject(thrown)
  || readText(thrown, 'stack') !== '' || (readText(thrown, 'name') !== '' && readText(thrown, 'message') !== ''));

/** Name, message and stack of what was thrown; the stack of an error goes on with its causes. */
function describe(thrown) {
  if (!isErrorLike(thrown)) {
    return { __proto__: null, name: 'Uncaught', message: describeValue(thrown), stack: '' };
  }
  const seen = new MapType();
  mapSet(seen, thrown, true);
  return {
    __proto__: null,
    name: readText(thrown, 'name') || 'Error',
    message: readText(thrown, 'message') || summaryOf(read(thrown, 'errors')),
    stack: slice(stackText(thrown) + innerErrors(thrown, seen), 0, MAX_MESSAGE),
  };
}

const summaryOf = (errors) => (countOf(errors) > 0 ? countOf(errors) + ' errors' : '');

function stackText(thrown) {
  const stack = readText(thrown, 'stack');
  return stack === '' ? ownStack(thrown) : stack;
}

/** The stack that the engine gave an error, whatever a script has put in its place. */
function ownStack(thrown) {
  try {
    return isErrorObject(thrown) ? readable(stackOf(thrown)) : '';
  } catch {
    return '';
  }
}

/** What an error was caused by and what it gathers, each with its own stack and causes. */
function innerErrors(thrown, seen) {
  let text = '';
  const cause = read(thrown, 'cause');
  if (cause !== undefined) text += innerError('Caused by: ', cause, seen);
  const errors = read(thrown, 'errors');
  const count = countOf(errors);
  for (let index = 0; index < count && index < MAX_INNER; index += 1) {
    text += innerError('Error ' + (index + 1) + ' of ' + count + ': ', read(errors, index), seen);
  }
  return count > MAX_INNER ? text + '… and ' + (count - MAX_INNER) + ' more errors\n' : text;
}

/** The length of an array; 0 for everything else. */
function countOf(value) {
  try {
    return isArray(value) && typeof value.length === 'number' ? value.length : 0;
  } catch {
    return 0; // a Proxy
  }
}

function innerError(title, thrown, seen) {
  if (!isErrorLike(thrown)) return title + describeValue(thrown) + '\n';
  const name = readText(thrown, 'name') || 'Error';
  const heading = title + name + ': ' + readText(thrown, 'message') + '\n';
  if (mapHas(seen, thrown) || mapSize(seen) >= MAX_TOLD) return heading;
  mapSet(seen, thrown, true);
  return heading + stackText(thrown) + innerErrors(thrown, seen);
}

/**
 * Reports what was thrown, as a call of the page's own.
 * @param {string} context - where it was thrown, in words: `in the handler of webSocket.onopen`
 * @param {Function} [fn] - the user's function that was running, for values that carry no stack
 * @param {string} [knownPlace] - the place to name for values that carry no stack
 * @param {string} [advice] - a sentence that goes after the message
 */
function report(thrown, context, fn, knownPlace = 'null', advice = '') {
  const { name, message, stack } = describe(thrown);
  if (thrown === null) suspect = true;
  if (name === 'InternalError' && message === 'out of memory') exhausted = true;
  let place = placeNamedIn(stack);
  if (place === 'null') place = placeNamedIn(ownStack(thrown));
  if (place === 'null') place = knownPlace;
  if (place === 'null' && fn !== undefined) place = placeOfFunction(fn);
  const hint = advice || adviceOnImport(name, message) || adviceOnModule(name, message)
    || (place === 'null' ? adviceOnDepth(message) : '');
  appendReport(name, joinSentences(message, hint), stack, context, place);
}

function appendReport(name, message, stack, context, place) {
  reportCount += 1;
  if (reportCount > MAX_REPORTS) return;
  const head = callHead('page', 'error', '[' + toJSON(name) + ',' + toJSON(message) + ',' + toJSON(stack) + ','
    + toJSON(context) + ']');
  append(head, null, ',' + place + ',""', head.length);
}

/** Begins to count reports anew, and tells how many of the last turn were left out. */
function closeReports() {
  const unshown = reportCount - MAX_REPORTS;
  reportCount = 0;
  if (unshown > 0) appendReport('Uncaught', unshown + ' more errors in this turn are not shown', '', '', 'null');
  reportCount = 0;
}

/** Reports what the engine threw out of a job: text that its binding made of an error. */
function reportText(text) {
  const end = indexOf(text, '\n');
  const stack = end < 0 ? '' : readable(slice(text, end + 1));
  appendReport('Uncaught', slice(text, 0, end < 0 ? MAX_MESSAGE : end), stack, 'in a promise', placeNamedIn(stack));
}

// -- scripts that are modules --------------------------------------------------------------------

const MODULE_ADVICE = 'A device runs plain scripts, without import and export: bundle it first.';
const AWAIT_ADVICE = 'A device runs plain scripts, where await works only inside async functions: '
  + 'bundle it first, or wrap it in one.';

const joinSentences = (message, advice) => (advice === '' ? message : message + '. ' + advice);

const adviceOnImport = (name, message) =>
  (name === 'ReferenceError' && startsWith(message, 'could not load module') ? MODULE_ADVICE : '');

let isModule = () => false; // for names that scripts forgot to require; where there are modules they say

const MISSING = ' is not defined';

/** How to have a module that a script takes for a global. */
function adviceOnModule(name, message) {
  const missing = slice(message, 0, -MISSING.length);
  if (name !== 'ReferenceError' || message !== missing + MISSING || !isModule(missing)) return '';
  return 'It is a module: const ' + missing + " = weex.requireModule('" + missing + "')";
}

/** What to think of a stack that is full where no place in it is the user's: a framework went through a page. */
function adviceOnDepth(message) {
  if (!startsWith(message, 'Maximum call stack')) return '';
  let name = '';
  for (let index = 0; index < fileCount; index += 1) if (!files[index].hidden) name = files[index].name;
  return name + (name === '' ? 'C' : ' is too deep: c')
    + 'omponents in each other without an end, or elements nested deeper than the stack (Limits.stack) allows';
}

/** What to do about a syntax error of a script that was meant to be a module; empty for others. */
function adviceOnSyntax(thrown, { source, base }) {
  const stack = isErrorObject(thrown) ? stackOf(thrown) : '';
  if (typeof stack !== 'string' || !startsWith(stack, '    at ' + MARK)) return '';
  const { line, column } = positionAt(stack, indexOf(stack, MARK) + MARK.length);
  let start = 0; // of the line that the error is on
  for (let left = line - base; left > 1; left -= 1) {
    start = indexOf(source, '\n', start) + 1;
    if (start === 0) return ''; // the error is not in this source
  }
  const near = slice(source, max(start, start + column - 9), start + column + 8);
  if (hasWord(near, 'import') || hasWord(near, 'export')) return MODULE_ADVICE;
  return hasWord(near, 'await') ? AWAIT_ADVICE : '';
}

function hasWord(text, word) {
  const at = indexOf(text, word);
  return at >= 0 && !isWordPart(text[at - 1]) && !isWordPart(text[at + word.length]);
}

const isWordPart = (letter) => (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
  || (letter >= '0' && letter <= '9') || letter === '_' || letter === '$';
