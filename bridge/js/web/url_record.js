// URL records, by https://url.spec.whatwg.org/#url-representation: what a URL consists of, and how it is
// written. Paths are kept as they are written: each segment after a slash, or, when `isOpaque`, one text.

const SPECIAL_PORTS = { __proto__: null, ftp: 21, file: null, http: 80, https: 443, ws: 80, wss: 443 };

const isSpecial = (url) => SPECIAL_PORTS[url.scheme] !== undefined;
const hasCredentials = (url) => url.username !== '' || url.password !== '';
const isAlpha = (char) => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
const isDigit = (char) => char >= '0' && char <= '9';
const isDriveLetter = (text) => text.length === 2 && isAlpha(text[0]) && (text[1] === ':' || text[1] === '|');

const newURL = () => ({
  __proto__: null,
  scheme: '',
  username: '',
  password: '',
  host: null,
  port: null,
  path: '',
  isOpaque: false,
  query: null,
  fragment: null,
});

// -- paths ---------------------------------------------------------------------------------------

function isDot(segment) {
  return segment === '.' || toLowerCase(segment) === '%2e';
}

function isDoubleDot(segment) {
  const lower = toLowerCase(segment);
  return lower === '..' || lower === '.%2e' || lower === '%2e.' || lower === '%2e%2e';
}

/** Whether text from `at` on begins with a drive letter that ends a segment. */
function startsWithDrive(text, at) {
  if (!isDriveLetter(slice(text, at, at + 2))) return false;
  const next = text[at + 2];
  return next === undefined || next === '/' || next === '\\' || next === '?' || next === '#';
}

function shortenPath(url) {
  const { path } = url;
  const isOnlyDrive = path.length === 3 && isAlpha(path[1]) && path[2] === ':';
  if (url.scheme === 'file' && isOnlyDrive) return;
  if (path !== '') url.path = slice(path, 0, lastIndexOf(path, '/'));
}

/** The first segment of a base's path when it is a drive letter; else ''. */
function driveOf(base) {
  const { path } = base;
  const isDrive = isAlpha(path[1] ?? '') && path[2] === ':' && (path.length === 3 || path[3] === '/');
  return isDrive ? slice(path, 0, 3) : '';
}

function pushSegment(url, segment) {
  const isDrive = url.scheme === 'file' && url.path === '' && isDriveLetter(segment);
  url.path += '/' + (isDrive ? segment[0] + ':' : percentEncode(segment, IN_PATH));
}

// -- writing -------------------------------------------------------------------------------------

const hostWithPort = (url) =>
  (url.host ?? '') + (url.host === null || url.port === null ? '' : ':' + url.port);

function serializeURL(url) {
  let text = url.scheme + ':';
  if (url.host !== null) {
    text += '//';
    if (hasCredentials(url)) text += url.username + (url.password === '' ? '' : ':' + url.password) + '@';
    text += hostWithPort(url);
  } else if (!url.isOpaque && startsWith(url.path, '//')) {
    text += '/.';
  }
  text += url.path;
  if (url.query !== null) text += '?' + url.query;
  return url.fragment === null ? text : text + '#' + url.fragment;
}

/** The origin of a URL as text: `null` where it has none of its own. */
function originOf(url) {
  if (url.scheme === 'blob') {
    const inner = url.isOpaque ? parseURL(url.path) : null;
    return inner !== null && (inner.scheme === 'http' || inner.scheme === 'https') ? originOf(inner) : 'null';
  }
  return isSpecial(url) && url.scheme !== 'file' ? url.scheme + '://' + hostWithPort(url) : 'null';
}
