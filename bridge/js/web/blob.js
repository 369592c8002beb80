// Blob, by https://w3c.github.io/FileAPI/#blob-section, without streams. Its bytes never change and
// are in memory, so that a socket can send a blob at the call.

const blobState = hiddenState('Blob');
const blobBytes = (blob) => blobState.of(blob).bytes;

/** Makes an object a blob; the bytes must be nobody else's. */
function startBlob(blob, bytes, type) {
  blobState.attach(blob, { __proto__: null, bytes, size: lengthOf(bytes), type });
}

/** A blob of bytes that nobody else can change. */
function newBlob(bytes, type) {
  const blob = create(Blob.prototype);
  startBlob(blob, bytes, type);
  return blob;
}

/** A media type in lower case; nothing when it has characters that none has. */
function mediaType(value) {
  const text = domString(value);
  for (let index = 0; index < text.length; index += 1) {
    const unit = charCodeAt(text, index);
    if (unit < 0x20 || unit > 0x7e) return '';
  }
  return toLowerCase(text);
}

/** A text whose line ends are all \n, the line end of every platform we run on. */
function nativeLineEnds(text) {
  let result = '';
  let from = 0;
  for (let at = indexOf(text, '\r'); at >= 0; at = indexOf(text, '\r', from)) {
    result += slice(text, from, at) + '\n';
    from = text[at + 1] === '\n' ? at + 2 : at + 1;
  }
  return result + slice(text, from);
}

/** A copy of bytes. Not by `slice`, which asks scripts what to make (Symbol.species). */
function copyBytes(bytes, from = 0, to = lengthOf(bytes)) {
  return new Bytes(new Bytes(bufferOf(bytes), offsetOf(bytes) + from, to - from));
}

/** The bytes of one part: of a copy, a blob's own, or of the text it is. */
function partBytes(part, isNative) {
  if (blobState.has(part)) return blobBytes(part);
  const bytes = bytesOf(part);
  if (bytes !== null) return copyBytes(bytes);
  const text = usvString(part);
  return toBytes(utf8Bytes(isNative ? nativeLineEnds(text) : text));
}

function joinBytes(parts) {
  let size = 0;
  for (let index = 0; index < parts.length; index += 1) size += lengthOf(parts[index]);
  const bytes = new Bytes(size);
  let at = 0;
  for (let index = 0; index < parts.length; index += 1) {
    setBytes(bytes, parts[index], at);
    at += lengthOf(parts[index]);
  }
  return bytes;
}

const isSequence = (value) => isObject(value) && typeof value[Symbol.iterator] === 'function';

/** Where slice begins or ends: negative numbers count from the end. */
function blobOffset(value, size, otherwise) {
  if (value === undefined) return otherwise;
  const number = trunc(NumberOf(value)) || 0;
  return number < 0 ? max(size + number, 0) : min(number, size);
}

class Blob {
  constructor(parts = undefined, init = undefined) {
    if (parts !== undefined && !isSequence(parts)) throw new TypeErrorType('the parts of a Blob must be a sequence');
    const { endings = 'transparent', type = '' } = options(init, 'the second argument of Blob');
    const lineEnds = domString(endings);
    if (lineEnds !== 'transparent' && lineEnds !== 'native') {
      throw new TypeErrorType('endings of a Blob is transparent or native');
    }
    const kind = mediaType(type);
    const pieces = newList();
    if (parts !== undefined) for (const part of parts) addItem(pieces, partBytes(part, lineEnds === 'native'));
    startBlob(this, joinBytes(pieces), kind);
  }

  get size() { return blobState.of(this).size; }
  get type() { return blobState.of(this).type; }

  slice(start = undefined, end = undefined, contentType = undefined) {
    const { bytes, size } = blobState.of(this);
    const from = blobOffset(start, size, 0);
    const to = max(blobOffset(end, size, size), from);
    return newBlob(copyBytes(bytes, from, to), contentType === undefined ? '' : mediaType(contentType));
  }

  async text() { return withoutMark(utf8Text(toByteString(blobBytes(this)), false)); }
  async arrayBuffer() { return bufferOf(copyBytes(blobBytes(this))); }
  async bytes() { return copyBytes(blobBytes(this)); }
}
expose(Blob);

const withoutMark = (text) => (text[0] === BYTE_ORDER_MARK ? slice(text, 1) : text);
