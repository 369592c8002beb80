// TextEncoder and TextDecoder, by https://encoding.spec.whatwg.org: UTF-8, UTF-16 and windows-1252.

// -- encodings: windows-1252 is what the standard means by Latin-1 and ASCII ----------------------

function utf16Text(bytes, fatal, isBig) {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const first = charCodeAt(bytes, at);
    const second = charCodeAt(bytes, at + 1);
    text += fromCharCode(isBig ? first * 256 + second : second * 256 + first);
  }
  const isWhole = bytes.length % 2 === 0;
  if (fatal && !(isWhole && isWellFormed(text))) throw new TypeErrorType('the data is not valid UTF-16');
  return toWellFormed(text) + (isWhole ? '' : REPLACEMENT);
}

function utf16Unfinished(bytes, isBig) {
  const odd = bytes.length % 2;
  const last = bytes.length - odd - 2;
  if (last < 0) return odd;
  const high = charCodeAt(bytes, isBig ? last : last + 1);
  return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
}

// What the bytes 0x80 to 0x9F are in windows-1252.
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252Text(bytes) {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = charCodeAt(bytes, at);
    if (byte < 0x80 || byte > 0x9f) continue;
    text += slice(bytes, from, at) + WINDOWS_1252[byte - 0x80];
    from = at + 1;
  }
  return text + slice(bytes, from);
}

const ENCODINGS = {
  __proto__: null,
  'utf-8': { __proto__: null, decode: utf8Text, unfinished: utf8Unfinished },
  'utf-16le': {
    __proto__: null,
    decode: (bytes, fatal) => utf16Text(bytes, fatal, false),
    unfinished: (bytes) => utf16Unfinished(bytes, false),
  },
  'utf-16be': {
    __proto__: null,
    decode: (bytes, fatal) => utf16Text(bytes, fatal, true),
    unfinished: (bytes) => utf16Unfinished(bytes, true),
  },
  'windows-1252': { __proto__: null, decode: windows1252Text, unfinished: () => 0 },
};

const LABELS = dictionary();
for (const [name, labels] of [
  ['utf-8', 'unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8'],
  ['utf-16le', 'csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le'],
  ['utf-16be', 'unicodefffe utf-16be'],
  ['windows-1252', 'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 '
    + 'iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252'],
]) {
  for (const label of labels.split(' ')) LABELS[label] = name;
}

/** A text without the ASCII white space around it. */
function asciiTrimmed(text) {
  const isSpace = (char) => char === ' ' || char === '\t' || char === '\n' || char === '\f' || char === '\r';
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  return slice(text, from, to);
}

// -- the classes ---------------------------------------------------------------------------------

const setBytes = uncurry(Uint8Array.prototype.set);

const encoderState = hiddenState('TextEncoder');
const decoderState = hiddenState('TextDecoder');

/** How many UTF-16 units of a text fit into a number of bytes of UTF-8. */
function fitting(text, room) {
  let used = 0;
  let at = 0;
  while (at < text.length) {
    const unit = charCodeAt(text, at);
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : isHighSurrogate(unit) ? 4 : 3;
    if (used + size > room) break;
    used += size;
    at += size === 4 ? 2 : 1;
  }
  return at;
}

class TextEncoder {
  constructor() {
    encoderState.attach(this, true);
  }

  get encoding() {
    encoderState.of(this);
    return 'utf-8';
  }

  encode(input = '') {
    encoderState.of(this);
    return toBytes(utf8Bytes(usvString(input)));
  }

  encodeInto(source, destination) {
    encoderState.of(this);
    requireArguments(arguments.length, 2, 'encodeInto');
    const text = usvString(source);
    if (tagOfBytes(destination) !== 'Uint8Array') throw new TypeErrorType('encodeInto needs a Uint8Array');
    const read = fitting(text, lengthOf(destination));
    const bytes = toBytes(utf8Bytes(slice(text, 0, read)));
    setBytes(destination, bytes);
    return { read, written: lengthOf(bytes) };
  }
}
const tagOfBytes = uncurry(
  getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get);
expose(TextEncoder);

class TextDecoder {
  constructor(label = 'utf-8', init = undefined) {
    const wanted = domString(label);
    const name = LABELS[toLowerCase(asciiTrimmed(wanted))];
    const { fatal, ignoreBOM } = options(init, 'the second argument of TextDecoder');
    if (name === undefined) {
      throw new RangeErrorType('the encoding ' + toJSON(wanted) + ' is not supported: use utf-8, utf-16le, '
        + 'utf-16be or windows-1252');
    }
    decoderState.attach(this, {
      __proto__: null, name, fatal: !!fatal, ignoreBOM: !!ignoreBOM, pending: '', begun: false,
    });
  }

  get encoding() { return decoderState.of(this).name; }
  get fatal() { return decoderState.of(this).fatal; }
  get ignoreBOM() { return decoderState.of(this).ignoreBOM; }

  decode(input = undefined, init = undefined) {
    const state = decoderState.of(this);
    const bytes = input === undefined ? '' : toByteString(requireBytes(input, 'decode'));
    const goesOn = !!options(init, 'the second argument of decode').stream;
    return decodeNext(state, state.pending + bytes, goesOn);
  }
}
expose(TextDecoder);

function decodeNext(state, bytes, goesOn) {
  const { decode, unfinished } = ENCODINGS[state.name];
  const end = goesOn ? bytes.length - unfinished(bytes) : bytes.length;
  const isBegin = !state.begun;
  state.pending = goesOn ? slice(bytes, end) : '';
  state.begun = goesOn && (state.begun || end > 0);
  const text = decode(slice(bytes, 0, end), state.fatal);
  const hasMark = isBegin && !state.ignoreBOM && state.name !== 'windows-1252' && text[0] === BYTE_ORDER_MARK;
  return hasMark ? slice(text, 1) : text;
}

/** The bytes of an argument that must be a buffer or a view of one. */
function requireBytes(value, what) {
  const bytes = bytesOf(value);
  if (bytes === null) throw new TypeErrorType(what + ' needs an ArrayBuffer or a view of one');
  return bytes;
}
