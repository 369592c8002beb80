// UTF-8, as https://encoding.spec.whatwg.org decodes and encodes it.
//
// The engine converts UTF-8 natively in roundabout ways only; through them a megabyte takes
// milliseconds, and a loop over characters is left for input that is not valid. Between those, bytes
// are *byte strings*: strings whose characters are U+0000 to U+00FF.

const percentEncoded = encodeURIComponent;
const percentDecoded = decodeURIComponent;
const escaped = escape;
const unescaped = unescape;
const bytesToBase64 = btoa;
const base64ToBytes = atob;
const fromCharCode = String.fromCharCode;
const fromCodePoint = String.fromCodePoint;
const toLowerCase = uncurry(String.prototype.toLowerCase);

const REPLACEMENT = '\ufffd';
const BYTE_ORDER_MARK = '\ufeff';
const CHUNK = 0x10000; // characters that are encoded at a time, to bound what lies between

const isHighSurrogate = (unit) => unit >= 0xd800 && unit <= 0xdbff;

/** Well-formed text as a byte string of UTF-8. */
function utf8Bytes(text) {
  if (text.length <= CHUNK) return unescaped(percentEncoded(text));
  let bytes = '';
  for (let from = 0; from < text.length;) {
    let to = min(from + CHUNK, text.length);
    if (isHighSurrogate(charCodeAt(text, to - 1))) to -= 1;
    bytes += unescaped(percentEncoded(slice(text, from, to)));
    from = to;
  }
  return bytes;
}

/** How many bytes well-formed text takes in UTF-8. */
function utf8Size(text) {
  let size = 0;
  for (let from = 0; from < text.length;) {
    let to = min(from + CHUNK, text.length);
    if (isHighSurrogate(charCodeAt(text, to - 1))) to -= 1;
    size += unescaped(percentEncoded(slice(text, from, to))).length;
    from = to;
  }
  return size;
}

/** A byte string of UTF-8 as text; what is no UTF-8 becomes U+FFFD, or throws when `fatal`. */
function utf8Text(bytes, fatal) {
  try {
    return percentDecoded(escaped(bytes));
  } catch (error) {
    if (fatal) throw new TypeErrorType('the data is not valid UTF-8');
  }
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const end = sequenceEnd(bytes, at);
    text += end > 0 ? percentDecoded(escaped(slice(bytes, at, end))) : REPLACEMENT;
    at = end > 0 ? end : -end;
  }
  return text;
}

/**
 * Where the sequence that begins at `at` ends; negative for one that is not valid: then it is where
 * the standard's decoder goes on after its U+FFFD. A run of ASCII counts as one sequence.
 */
function sequenceEnd(bytes, at) {
  const lead = charCodeAt(bytes, at);
  if (lead < 0x80) {
    let end = at + 1;
    while (end < bytes.length && charCodeAt(bytes, end) < 0x80) end += 1;
    return end;
  }
  const length = sequenceLength(lead);
  if (length === 0) return -(at + 1);
  for (let index = 1; index < length; index += 1) {
    if (at + index >= bytes.length || !mayFollow(lead, index, charCodeAt(bytes, at + index))) return -(at + index);
  }
  return at + length;
}

function sequenceLength(lead) {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Whether a byte may stand at `index` of a sequence: overlong forms and surrogates may not. */
function mayFollow(lead, index, byte) {
  let lower = 0x80;
  let upper = 0xbf;
  if (index === 1) {
    if (lead === 0xe0) lower = 0xa0;
    else if (lead === 0xed) upper = 0x9f;
    else if (lead === 0xf0) lower = 0x90;
    else if (lead === 0xf4) upper = 0x8f;
  }
  return byte >= lower && byte <= upper;
}

/** How many bytes at the end of a byte string are the beginning of a sequence that goes on. */
function utf8Unfinished(bytes) {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const at = bytes.length - back;
    const lead = charCodeAt(bytes, at);
    if (lead < 0x80) return 0;
    if (lead >= 0xc0) return sequenceLength(lead) > back && sequenceEnd(bytes, at) === -bytes.length ? back : 0;
  }
  return 0;
}

const toByteString = (bytes) => base64ToBytes(toBase64(bytes));
const toBytes = (byteString) => fromBase64(bytesToBase64(byteString));
