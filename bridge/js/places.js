// Places in the user's files, and stacks as users read them.
//
// The engine's binding gives no file names: every frame says <input>:LINE:COLUMN. So each file starts
// at a line of its own, far from the others, and a line number tells the file.

const MARK = '<input>:';
const rawStackGetter = getOwnPropertyDescriptor(Error.prototype, 'stack').get;
const stackOf = uncurry(rawStackGetter);
const lineOfFunction = uncurry(getOwnPropertyDescriptor(Function.prototype, 'lineNumber').get);
const columnOfFunction = uncurry(getOwnPropertyDescriptor(Function.prototype, 'columnNumber').get);
const files = dictionary(); // number → { name, base, end, offset, hidden }
let fileCount = 0;

function addFile({ name, base, end, offset, hidden }) {
  files[fileCount] = { __proto__: null, name, base, end, offset, hidden: hidden === true };
  fileCount += 1;
}

function anyFileAt(line) {
  for (let index = 0; index < fileCount; index += 1) {
    const file = files[index];
    if (line > file.base && line <= file.end) return file;
  }
  return undefined;
}

/** The user's file a line of the engine's numbering is in; undefined: ours, or code made by eval. */
function fileAt(line) {
  const file = anyFileAt(line);
  return file === undefined || file.hidden ? undefined : file;
}

/** Whether a line is of the halves, or of a framework: users read neither. */
const isOurs = (line) => (line > settings.base && line <= settings.end) || anyFileAt(line)?.hidden === true;

const MAX_DIGITS = 9; // of a line or column: scripts can write into a stack whatever they like

/** Reads LINE:COLUMN that begins at `from`; null when there is none. */
function positionAt(text, from) {
  const colon = endOfDigits(text, from);
  const end = endOfDigits(text, colon + 1);
  if (text[colon] !== ':' || !isCount(colon - from) || !isCount(end - colon - 1)) return null;
  const line = NumberOf(slice(text, from, colon));
  return { __proto__: null, line, column: NumberOf(slice(text, colon + 1, end)), end };
}

const isCount = (digits) => digits > 0 && digits <= MAX_DIGITS;

function endOfDigits(text, from) {
  let end = from;
  while (end < text.length && text[end] >= '0' && text[end] <= '9') end += 1;
  return end;
}

const placeText = (file, line, column) => '[' + toJSON(file.name) + ',' + line + ',' + column + ']';
const lineIn = (file, line) => line - file.base + file.offset;

/** Where in the user's code the call in progress was made: JSON text [file, line, column], or null. */
function here() {
  const stack = stackOf(new ErrorType());
  let at = indexOf(stack, MARK);
  while (at >= 0) {
    const position = positionAt(stack, at + MARK.length);
    if (position === null) return 'null';
    const file = fileAt(position.line);
    if (file !== undefined) return placeText(file, lineIn(file, position.line), position.column);
    at = indexOf(stack, MARK, position.end);
  }
  return 'null';
}

/** The first place in a user's file that a readable text names; file names may be given by scripts. */
function placeNamedIn(text) {
  let first = text.length;
  let place = 'null';
  for (let index = 0; index < fileCount; index += 1) {
    if (files[index].hidden) continue;
    const mark = files[index].name + ':';
    let at = indexOf(text, mark);
    while (at >= 0 && at < first) {
      const isWhole = at === 0 || text[at - 1] === '(' || text[at - 1] === ' ';
      const position = isWhole ? positionAt(text, at + mark.length) : null;
      if (position !== null) {
        first = at;
        place = placeText(files[index], position.line, position.column);
      }
      at = indexOf(text, mark, at + 1);
    }
  }
  return place;
}

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
  return file === undefined ? 'null' : placeText(file, lineIn(file, line), column);
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
    const position = at < 0 ? null : positionAt(frame, at + MARK.length);
    from = to + 1;
    if (position === null) {
      natives += frame + '\n';
    } else if (isOurs(position.line)) {
      natives = '';
    } else {
      const made = startsWith(slice(stack, from), '    at parse (native)') ? '(JSON)' : '(eval)';
      text += natives + readableFrame(frame, at, position, made, slice(stack, from)) + '\n';
      natives = '';
    }
  }
  return text === '' ? natives : text;
}

/**
 * The file of the script that runs, for a frame that the engine gives no place: a declaration outside of
 * functions has the place of the statement before it, and the first of a script has none before it.
 * @param {string} below - the frames that called it
 */
function fileThatBegins(topLevel, { line, column }, below) {
  if (!topLevel || line !== 1 || column !== 1 || fileCount === 0) return undefined;
  const file = files[fileCount - 1];
  return file.hidden || !isAllOurs(below) ? undefined : file;
}

function isAllOurs(stack) {
  let at = indexOf(stack, MARK);
  while (at >= 0) {
    const position = positionAt(stack, at + MARK.length);
    if (position === null || !isOurs(position.line)) return false;
    at = indexOf(stack, MARK, position.end);
  }
  return true;
}

function readableFrame(frame, at, position, made, below) {
  const { line, column, end } = position;
  const before = slice(frame, 0, at);
  const topLevel = startsWith(trim(before), 'at <eval> (');
  const begun = fileThatBegins(topLevel, position, below);
  const file = begun ?? fileAt(line);
  const known = begun === undefined ? line : begun.base + 1;
  const place = file === undefined
    ? made + ':' + line + ':' + column
    : file.name + ':' + lineIn(file, known) + ':' + column;
  return topLevel ? '    at ' + place : before + place + slice(frame, end);
}

const readableOrNothing = (stack) => (typeof stack === 'string' ? readable(stack) : stack);

// What scripts read as error.stack is the same readable text.
defineProperty(Error.prototype, 'stack', {
  __proto__: null,
  configurable: true,
  enumerable: false,
  get: function stack() { return isObject(this) ? readableOrNothing(stackOf(this)) : undefined; },
  set: function stack(value) { define(this, 'stack', value); },
});

const captureStackTrace = uncurry(Error.captureStackTrace);
define(Error, 'captureStackTrace', function captureStackTrace_(target, above) {
  captureStackTrace(ErrorType, target, above);
  const captured = getOwnPropertyDescriptor(target, 'stack');
  if (captured !== undefined) define(target, 'stack', readableOrNothing(captured.value));
});

// Scripts may ask for more frames, but not for so few that nothing has a place.
const STACK_DEPTH = 10;
const setStackDepth = uncurry(getOwnPropertyDescriptor(Error, 'stackTraceLimit').set);
let wantedDepth = STACK_DEPTH;
defineProperty(Error, 'stackTraceLimit', {
  __proto__: null,
  configurable: false,
  enumerable: true,
  get: () => wantedDepth,
  set: (depth) => {
    wantedDepth = depth;
    setStackDepth(ErrorType, typeof depth === 'number' && depth > STACK_DEPTH ? depth : STACK_DEPTH);
  },
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
  __proto__: null, get: stackOfInternalError, set: undefined, configurable: false, enumerable: false,
});

function stackOfInternalError() {
  const raw = stackOf(this);
  try {
    return getOwnPropertyDescriptor(this, 'message').value === 'interrupted' ? raw : readable(raw);
  } catch {
    return raw; // there is no memory to make it readable
  }
}
