// Percent-encoding and hosts, by https://url.spec.whatwg.org/#percent-encoded-bytes and #host-parsing.

// -- percent-encoding ----------------------------------------------------------------------------

/** A set of characters that are encoded: those given, controls, and all beyond ASCII. */
function encodeSet(parent, chars) {
  const set = create(parent);
  for (let index = 0; index < chars.length; index += 1) set[chars[index]] = true;
  return set;
}
const C0_CONTROL = encodeSet(null, '');
const IN_FRAGMENT = encodeSet(C0_CONTROL, ' "<>`');
const IN_QUERY = encodeSet(C0_CONTROL, ' "#<>');
const IN_SPECIAL_QUERY = encodeSet(IN_QUERY, "'");
const IN_PATH = encodeSet(IN_QUERY, '?^`{}');
const IN_USERINFO = encodeSet(IN_PATH, '/:;=@[\\]|');
const IN_FORM = encodeSet(IN_USERINFO, "$%&+,!'()~");

const hexByte = (code) => (code < 16 ? '%0' : '%') + toUpperCase(toRadix(code, 16));
const toRadix = uncurry(Number.prototype.toString);

/** Well-formed text with what is in a set, percent-encoded as UTF-8. */
function percentEncode(text, set) {
  let result = '';
  let from = 0; // what stands from here to `at` needs no encoding
  for (let at = 0; at < text.length;) {
    const code = charCodeAt(text, at);
    if (code >= 0x20 && code <= 0x7e && set[text[at]] !== true) {
      at += 1;
      continue;
    }
    const next = at + (isHighSurrogate(code) ? 2 : 1);
    result += slice(text, from, at) + (code < 0x80 ? hexByte(code) : percentEncoded(slice(text, at, next)));
    at = next;
    from = next;
  }
  return result + slice(text, from);
}

const isHex = (char) =>
  (char >= '0' && char <= '9') || (char >= 'a' && char <= 'f') || (char >= 'A' && char <= 'F');
const isEscape = (text, at) => text[at] === '%' && at + 2 < text.length && isHex(text[at + 1]) && isHex(text[at + 2]);

/** Text with its %XX decoded as UTF-8. */
function percentDecode(text) {
  let result = '';
  let from = 0;
  for (let at = indexOf(text, '%'); at >= 0; at = indexOf(text, '%', at)) {
    if (!isEscape(text, at)) {
      at += 1;
      continue;
    }
    let end = at + 3;
    while (isEscape(text, end)) end += 3;
    result += slice(text, from, at) + utf8Text(unescaped(slice(text, at, end)), false);
    from = end;
    at = end;
  }
  return result + slice(text, from);
}

// -- hosts ---------------------------------------------------------------------------------------

const FORBIDDEN_IN_HOST = /[\0\t\n\r #/:<>?@[\\\]^|]/;
const FORBIDDEN_IN_DOMAIN = /[\0-\x20#%/:<>?@[\\\]^|\x7f]/;

/** A host as it stands in a URL; null when it is not valid. */
function parseHost(input, isSpecialHost) {
  if (input[0] === '[') {
    if (input[input.length - 1] !== ']') return null;
    const pieces = parseIPv6(slice(input, 1, -1));
    return pieces === null ? null : '[' + serializeIPv6(pieces) + ']';
  }
  if (!isSpecialHost) return matches(FORBIDDEN_IN_HOST, input) ? null : percentEncode(input, C0_CONTROL);
  const domain = domainToAscii(percentDecode(input));
  if (domain === null || domain === '' || matches(FORBIDDEN_IN_DOMAIN, domain)) return null;
  return endsInNumber(domain) ? parseIPv4(domain) : domain;
}

// IPv4: numbers in decimal, octal or hexadecimal; the last one fills all bytes that are left.

const DIGITS = /^[0-9]+$/;
const HEX_NUMBER = /^0[xX][0-9a-fA-F]*$/;
const OCTAL_NUMBER = /^0[0-7]+$/;

function lastPart(domain) {
  const end = domain[domain.length - 1] === '.' ? domain.length - 1 : domain.length;
  return slice(domain, lastIndexOf(domain, '.', end - 1) + 1, end);
}

function endsInNumber(domain) {
  const last = lastPart(domain);
  return matches(DIGITS, last) || matches(HEX_NUMBER, last);
}

/** A part of an IPv4 address as a number; NaN when it is none. */
function ipv4Number(part) {
  if (matches(HEX_NUMBER, part)) return part.length === 2 ? 0 : NumberOf(part);
  if (matches(OCTAL_NUMBER, part)) return NumberOf('0o' + slice(part, 1));
  return matches(DIGITS, part) && (part === '0' || part[0] !== '0') ? NumberOf(part) : NaN;
}

function parseIPv4(domain) {
  const end = domain[domain.length - 1] === '.' ? domain.length - 1 : domain.length;
  let address = 0;
  let count = 0;
  for (let from = 0; from <= end;) {
    const dot = indexOf(domain, '.', from);
    const to = dot < 0 || dot > end ? end : dot;
    const number = ipv4Number(slice(domain, from, to));
    const isLast = to === end;
    count += 1;
    if (count > 4 || !(number < (isLast ? 256 ** (5 - count) : 256))) return null;
    address += isLast ? number : number * 256 ** (4 - count);
    from = to + 1;
  }
  return serializeIPv4(address);
}

const serializeIPv4 = (address) =>
  trunc(address / 2 ** 24) + '.' + (trunc(address / 2 ** 16) % 256) + '.' + (trunc(address / 256) % 256)
  + '.' + (address % 256);

// IPv6: eight pieces of 16 bits; `::` stands for as many zeros as are missing.

const HEX_PIECE = /^[0-9a-fA-F]{1,4}$/;
const IPV4_IN_IPV6 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?!$)|$)){4}$/;

/** The pieces of one side of `::`, as a list; null when they are not valid. */
function ipv6Pieces(text, mayEndInIPv4) {
  const pieces = newList();
  if (text === '') return pieces;
  for (let from = 0; from <= text.length;) {
    const colon = indexOf(text, ':', from);
    const to = colon < 0 ? text.length : colon;
    const piece = slice(text, from, to);
    if (matches(HEX_PIECE, piece)) {
      addItem(pieces, NumberOf('0x' + piece));
    } else if (mayEndInIPv4 && colon < 0 && matches(IPV4_IN_IPV6, piece)) {
      appendIPv4(pieces, piece);
    } else {
      return null;
    }
    from = to + 1;
  }
  return pieces;
}

function appendIPv4(pieces, text) {
  let high = 0;
  let from = 0;
  for (let index = 0; index < 4; index += 1) {
    const dot = indexOf(text, '.', from);
    const byte = NumberOf(slice(text, from, dot < 0 ? text.length : dot));
    if (index % 2 === 1) addItem(pieces, high * 256 + byte);
    high = byte;
    from = dot + 1;
  }
}

function parseIPv6(text) {
  const gap = indexOf(text, '::');
  const left = ipv6Pieces(gap < 0 ? text : slice(text, 0, gap), gap < 0);
  const right = gap < 0 ? newList() : ipv6Pieces(slice(text, gap + 2), true);
  if (left === null || right === null) return null;
  const missing = 8 - left.length - right.length;
  if (gap < 0 ? missing !== 0 : missing < 1) return null;
  for (let index = 0; index < missing; index += 1) addItem(left, 0);
  for (let index = 0; index < right.length; index += 1) addItem(left, right[index]);
  return left;
}

/** Where the longest run of two or more zeros begins, and how long it is. */
function longestZeros(pieces) {
  let best = { __proto__: null, at: -1, length: 1 };
  for (let at = 0; at < 8; at += 1) {
    let length = 0;
    while (at + length < 8 && pieces[at + length] === 0) length += 1;
    if (length > best.length) best = { __proto__: null, at, length };
  }
  return best;
}

function serializeIPv6(pieces) {
  const zeros = longestZeros(pieces);
  let text = '';
  for (let at = 0; at < 8; at += 1) {
    if (at === zeros.at) {
      text += at === 0 ? '::' : ':';
      at += zeros.length - 1;
      continue;
    }
    text += toRadix(pieces[at], 16) + (at < 7 ? ':' : '');
  }
  return text;
}
