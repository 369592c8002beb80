// Domain names beyond ASCII, by https://www.unicode.org/reports/tr46 as the URL standard uses it.
//
// The mapping tables of that report are derived from what the engine knows by itself: case mapping,
// normalization (NFKC) and general categories. Two rules would need tables: labels that mix directions of
// writing are not refused (a socket's address is checked for them once more when it connects), and
// invisible joiners always are.

const normalize = uncurry(String.prototype.normalize);
const toUpperCase = uncurry(String.prototype.toUpperCase);
const codePointAt = uncurry(String.prototype.codePointAt);
const lastIndexOf = uncurry(String.prototype.lastIndexOf);
const search = uncurry(RegExp.prototype.exec); // unlike test and replace it runs no code of scripts'
const matches = (pattern, text) => search(pattern, text) !== null;

// -- punycode, https://www.rfc-editor.org/rfc/rfc3492 --------------------------------------------

const BASE = 36;
const DELIMITER = '-';

function adapt(delta, points, isFirst) {
  let value = trunc(delta / (isFirst ? 700 : 2));
  value += trunc(value / points);
  let k = 0;
  while (value > 455) {
    value = trunc(value / 35);
    k += BASE;
  }
  return k + trunc((BASE * value) / (value + 38));
}

const threshold = (k, bias) => max(1, min(26, k - bias));
const digitChar = (digit) => fromCharCode(digit < 26 ? 97 + digit : 22 + digit);

/** The value of a digit; NaN for any other character. */
function digitValue(char) {
  if (char >= 'a' && char <= 'z') return charCodeAt(char, 0) - 97;
  return char >= '0' && char <= '9' ? charCodeAt(char, 0) - 22 : NaN;
}

/** The code points of a text. */
function pointsOf(text) {
  const points = newList();
  for (let at = 0; at < text.length;) {
    const point = codePointAt(text, at);
    addItem(points, point);
    at += point > 0xffff ? 2 : 1;
  }
  return points;
}

function smallestFrom(points, least) {
  let smallest = Infinity;
  for (let index = 0; index < points.length; index += 1) {
    if (points[index] >= least) smallest = min(smallest, points[index]);
  }
  return smallest;
}

function toPunycode(text) {
  const points = pointsOf(text);
  let output = '';
  for (let index = 0; index < points.length; index += 1) {
    if (points[index] < 0x80) output += fromCharCode(points[index]);
  }
  const basic = output.length;
  if (basic > 0) output += DELIMITER;
  let handled = basic;
  let next = 0x80;
  let delta = 0;
  let bias = 72;
  while (handled < points.length) {
    const point = smallestFrom(points, next);
    delta += (point - next) * (handled + 1);
    for (let index = 0; index < points.length; index += 1) {
      if (points[index] < point) delta += 1;
      if (points[index] !== point) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    next = point + 1;
  }
  return output;
}

function variableLength(delta, bias) {
  let output = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return output + digitChar(rest);
    output += digitChar(t + ((rest - t) % (BASE - t)));
    rest = trunc((rest - t) / (BASE - t));
  }
}

/** The text that punycode stands for; null when it is none. */
function fromPunycode(code) {
  const cut = lastIndexOf(code, DELIMITER);
  let text = cut > 0 ? slice(code, 0, cut) : '';
  let length = text.length; // in code points
  let point = 0x80;
  let position = 0;
  let bias = 72;
  for (let at = cut >= 0 ? cut + 1 : 0; at < code.length;) {
    const before = position;
    for (let k = BASE, weight = 1; ; k += BASE) {
      const digit = at < code.length ? digitValue(code[at]) : NaN;
      at += 1;
      position += digit * weight;
      if (!(position <= 0x7fffffff)) return null;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
    }
    length += 1;
    bias = adapt(position - before, length, before === 0);
    point += trunc(position / length);
    position %= length;
    if (point > 0x10ffff) return null;
    text = insertPoint(text, position, point);
    position += 1;
  }
  return isWellFormed(text) ? text : null;
}

function insertPoint(text, position, point) {
  let at = 0;
  for (let count = 0; count < position; count += 1) at += codePointAt(text, at) > 0xffff ? 2 : 1;
  return slice(text, 0, at) + fromCodePoint(point) + slice(text, at);
}

// -- mapping and validity ------------------------------------------------------------------------

const IGNORED = new RegExp('^[\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2064\u206a-\u206f\u3164'
  + '\ufe00-\ufe0f\ufeff\uffa0\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0100}-\u{e01ef}]$', 'u');
const FULL_STOP = '\u3002';
const DOTS = /^[\u3002\uff0e\uff61]$/; // what separates labels beside the plain one
const DEVIATION = /^[ßς]$/; // mapped by the older rules, kept by those of today
const CHEROKEE = /^[\u13a0-\u13f5\u13f8-\u13fd\uab70-\uabbf]$/; // the one script that folds to capitals
const DISALLOWED = /[\p{C}\p{Z}\u2ff0-\u2fff\u31ef\ufffc\ufffd]/u;
const STARTS_WITH_MARK = /^\p{M}/u;

/** Full case folding of one character. */
function foldCase(char) {
  if (matches(CHEROKEE, char)) return toUpperCase(char);
  return char === 'ı' ? char : toLowerCase(toUpperCase(toLowerCase(char)));
}

/** What a character of a domain stands for. */
function mapPoint(char) {
  if (char === '.' || matches(DEVIATION, char)) return char;
  if (matches(IGNORED, char)) return '';
  if (char === '\u1e9e') return 'ß';
  const compatible = normalize(foldCase(char), 'NFKC');
  const hasDot = indexOf(compatible, '.') >= 0 || indexOf(compatible, FULL_STOP) >= 0;
  if (hasDot && !matches(DOTS, char)) return REPLACEMENT; // as in ⒈ for 1.
  return mapEach(compatible, foldCase);
}

function mapEach(text, change) {
  let result = '';
  for (let at = 0; at < text.length;) {
    const char = fromCodePoint(codePointAt(text, at));
    result += change(char);
    at += char.length;
  }
  return result;
}

const mapDomain = (domain) => withPlainDots(normalize(mapEach(domain, mapPoint), 'NFC'));

/** The ideographic full stop separates labels too. */
function withPlainDots(text) {
  let result = '';
  let from = 0;
  for (let at = indexOf(text, FULL_STOP); at >= 0; at = indexOf(text, FULL_STOP, from)) {
    result += slice(text, from, at) + '.';
    from = at + 1;
  }
  return result + slice(text, from);
}

const isAscii = (text) => text.length === 0 || !matches(/[^\0-\x7f]/, text);

const isValidLabel = (label) =>
  normalize(label, 'NFC') === label && !matches(DISALLOWED, label) && !matches(STARTS_WITH_MARK, label);

/** A label as it stands in a URL; null when it may not. */
function asciiLabel(label) {
  if (startsWith(label, 'xn--')) {
    const text = isAscii(label) ? fromPunycode(slice(label, 4)) : null;
    if (text === null || isAscii(text)) return null;
    return isValidLabel(text) && mapDomain(text) === text ? label : null;
  }
  if (isAscii(label)) return label;
  return isValidLabel(label) ? 'xn--' + toPunycode(label) : null;
}

/** A domain in ASCII and lower case; null when it is not valid. */
function domainToAscii(domain) {
  if (isAscii(domain)) return toLowerCase(domain);
  const mapped = mapDomain(domain);
  let result = '';
  let from = 0;
  for (;;) {
    const dot = indexOf(mapped, '.', from);
    const label = asciiLabel(slice(mapped, from, dot < 0 ? mapped.length : dot));
    if (label === null) return null;
    result += label;
    if (dot < 0) return result;
    result += '.';
    from = dot + 1;
  }
}
