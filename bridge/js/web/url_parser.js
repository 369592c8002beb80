// The URL parser: the state machine of https://url.spec.whatwg.org/#url-parsing, a function a state,
// each called with the character at hand ('' at the end).

const FAILURE = 1;
const DONE = 2;

// -- the machine ---------------------------------------------------------------------------------

const isSlash = (m, char) => char === '/' || (char === '\\' && isSpecial(m.url));
const endsAuthority = (m, char) => char === '' || char === '/' || char === '?' || char === '#' || isSlash(m, char);
const upcoming = (m) => m.input[m.at + 1];

/** Goes on in another state; with `again` the same character is seen once more. */
function go(m, state, again = false) {
  m.state = state;
  if (again) m.at -= 1;
}

function takeAuthority(m, base) {
  m.url.username = base.username;
  m.url.password = base.password;
  m.url.host = base.host;
  m.url.port = base.port;
}

function takePath(m, base) {
  m.url.path = base.path;
  m.url.isOpaque = base.isOpaque;
  m.url.query = base.query;
}

/** What ends a path: true when the character begins a query or a fragment. */
function beginsTail(m, char) {
  if (char === '?') {
    m.url.query = '';
    go(m, 'query');
  } else if (char === '#') {
    m.url.fragment = '';
    go(m, 'fragment');
  } else {
    return false;
  }
  return true;
}

const states = {
  __proto__: null,

  schemeStart(m, char) {
    if (isAlpha(char)) {
      m.buffer += toLowerCase(char);
      go(m, 'scheme');
    } else if (m.override === '') {
      go(m, 'noScheme', true);
    } else {
      return FAILURE;
    }
    return undefined;
  },

  scheme(m, char) {
    if (isAlpha(char) || isDigit(char) || char === '+' || char === '-' || char === '.') {
      m.buffer += toLowerCase(char);
    } else if (char === ':') {
      return endScheme(m);
    } else if (m.override === '') {
      m.buffer = '';
      m.at = -1;
      go(m, 'noScheme');
    } else {
      return FAILURE;
    }
    return undefined;
  },

  noScheme(m, char) {
    const { base } = m;
    if (base === null || (base.isOpaque && char !== '#')) return FAILURE;
    if (base.isOpaque) {
      m.url.scheme = base.scheme;
      takePath(m, base);
      beginsTail(m, '#');
    } else {
      go(m, base.scheme === 'file' ? 'file' : 'relative', true);
    }
    return undefined;
  },

  specialRelativeOrAuthority(m, char) {
    if (char === '/' && upcoming(m) === '/') {
      go(m, 'specialAuthorityIgnoreSlashes');
      m.at += 1;
    } else {
      go(m, 'relative', true);
    }
  },

  pathOrAuthority(m, char) {
    if (char === '/') go(m, 'authority');
    else go(m, 'path', true);
  },

  relative(m, char) {
    const { base, url } = m;
    url.scheme = base.scheme;
    if (isSlash(m, char)) {
      go(m, 'relativeSlash');
      return;
    }
    takeAuthority(m, base);
    takePath(m, base);
    if (beginsTail(m, char) || char === '') return;
    url.query = null;
    shortenPath(url);
    go(m, 'path', true);
  },

  relativeSlash(m, char) {
    if (isSpecial(m.url) && isSlash(m, char)) {
      go(m, 'specialAuthorityIgnoreSlashes');
    } else if (char === '/') {
      go(m, 'authority');
    } else {
      takeAuthority(m, m.base);
      go(m, 'path', true);
    }
  },

  specialAuthoritySlashes(m, char) {
    if (char === '/' && upcoming(m) === '/') {
      go(m, 'specialAuthorityIgnoreSlashes');
      m.at += 1;
    } else {
      go(m, 'specialAuthorityIgnoreSlashes', true);
    }
  },

  specialAuthorityIgnoreSlashes(m, char) {
    if (char !== '/' && char !== '\\') go(m, 'authority', true);
  },

  authority(m, char) {
    if (char === '@') {
      takeCredentials(m);
    } else if (endsAuthority(m, char)) {
      if (m.atSignSeen && m.buffer === '') return FAILURE;
      m.at -= m.buffer.length;
      m.buffer = '';
      go(m, 'host', true);
    } else {
      m.buffer += char;
    }
    return undefined;
  },

  host(m, char) {
    const { url } = m;
    if (m.override !== '' && url.scheme === 'file') {
      go(m, 'fileHost', true);
      return undefined;
    }
    const endsHost = endsAuthority(m, char);
    if (!endsHost && (char !== ':' || m.inBrackets)) {
      if (char === '[') m.inBrackets = true;
      if (char === ']') m.inBrackets = false;
      m.buffer += char;
      return undefined;
    }
    if (m.buffer === '' && (!endsHost || isSpecial(url))) return FAILURE;
    if (!endsHost && m.override === 'hostname') return FAILURE;
    if (m.override !== '' && m.buffer === '' && (hasCredentials(url) || url.port !== null)) return FAILURE;
    const host = parseHost(m.buffer, isSpecial(url));
    if (host === null) return FAILURE;
    url.host = host;
    m.buffer = '';
    if (!endsHost) {
      go(m, 'port');
    } else {
      go(m, 'pathStart', true);
      if (m.override !== '') return DONE;
    }
    return undefined;
  },

  port(m, char) {
    if (isDigit(char)) {
      m.buffer += char;
      return undefined;
    }
    if (!endsAuthority(m, char) && m.override === '') return FAILURE;
    if (m.buffer !== '') {
      const port = NumberOf(m.buffer);
      if (port > 65535) return FAILURE;
      m.url.port = port === SPECIAL_PORTS[m.url.scheme] ? null : port;
      m.buffer = '';
      if (m.override !== '') return DONE;
    }
    if (m.override !== '') return FAILURE;
    go(m, 'pathStart', true);
    return undefined;
  },

  file(m, char) {
    const { base, url } = m;
    url.scheme = 'file';
    url.host = '';
    if (isSlash(m, char)) {
      go(m, 'fileSlash');
    } else if (base === null || base.scheme !== 'file') {
      go(m, 'path', true);
    } else {
      url.host = base.host;
      takePath(m, base);
      if (beginsTail(m, char) || char === '') return;
      url.query = null;
      if (startsWithDrive(m.input, m.at)) url.path = '';
      else shortenPath(url);
      go(m, 'path', true);
    }
  },

  fileSlash(m, char) {
    const { base, url } = m;
    if (isSlash(m, char)) {
      go(m, 'fileHost');
      return;
    }
    if (base !== null && base.scheme === 'file') {
      url.host = base.host;
      if (!startsWithDrive(m.input, m.at)) url.path += driveOf(base);
    }
    go(m, 'path', true);
  },

  fileHost(m, char) {
    if (!endsAuthority(m, char)) {
      m.buffer += char;
      return undefined;
    }
    if (m.override === '' && isDriveLetter(m.buffer)) {
      go(m, 'path', true); // the buffer goes on as the first segment
      return undefined;
    }
    const host = m.buffer === '' ? '' : parseHost(m.buffer, isSpecial(m.url));
    if (host === null) return FAILURE;
    m.url.host = host === 'localhost' ? '' : host;
    if (m.override !== '') return DONE;
    m.buffer = '';
    go(m, 'pathStart', true);
    return undefined;
  },

  pathStart(m, char) {
    if (isSpecial(m.url)) {
      go(m, 'path', !isSlash(m, char));
    } else if (m.override === '' && beginsTail(m, char)) {
      // nothing of a path
    } else if (char !== '') {
      go(m, 'path', char !== '/');
    } else if (m.override !== '' && m.url.host === null) {
      m.url.path += '/';
    }
  },

  path(m, char) {
    const slash = isSlash(m, char);
    if (char !== '' && !slash && (m.override !== '' || (char !== '?' && char !== '#'))) {
      m.buffer += char;
      return;
    }
    if (isDoubleDot(m.buffer)) {
      shortenPath(m.url);
      if (!slash) m.url.path += '/';
    } else if (!isDot(m.buffer)) {
      pushSegment(m.url, m.buffer);
    } else if (!slash) {
      m.url.path += '/';
    }
    m.buffer = '';
    beginsTail(m, char);
  },

  opaquePath(m, char) {
    if (char !== '' && char !== '?' && char !== '#') {
      m.buffer += char;
      return;
    }
    const { buffer } = m;
    const endsInSpace = char !== '' && buffer[buffer.length - 1] === ' ';
    m.url.path += percentEncode(endsInSpace ? slice(buffer, 0, -1) : buffer, C0_CONTROL) + (endsInSpace ? '%20' : '');
    m.buffer = '';
    beginsTail(m, char);
  },

  query(m, char) {
    if (char !== '' && (char !== '#' || m.override !== '')) {
      m.buffer += char;
      return;
    }
    m.url.query += percentEncode(m.buffer, isSpecial(m.url) ? IN_SPECIAL_QUERY : IN_QUERY);
    m.buffer = '';
    beginsTail(m, char);
  },

  fragment(m) {
    m.url.fragment += percentEncode(slice(m.input, m.at), IN_FRAGMENT);
    return DONE;
  },
};

function endScheme(m) {
  const { base, url, buffer } = m;
  if (m.override !== '') return overrideScheme(m);
  url.scheme = buffer;
  m.buffer = '';
  if (buffer === 'file') {
    go(m, 'file');
  } else if (isSpecial(url)) {
    const isSame = base !== null && base.scheme === buffer;
    go(m, isSame ? 'specialRelativeOrAuthority' : 'specialAuthoritySlashes');
  } else if (upcoming(m) === '/') {
    go(m, 'pathOrAuthority');
    m.at += 1;
  } else {
    url.isOpaque = true;
    go(m, 'opaquePath');
  }
  return undefined;
}

/** What the setter of `protocol` may change, and what it leaves as it is. */
function overrideScheme({ url, buffer }) {
  const wouldBeSpecial = SPECIAL_PORTS[buffer] !== undefined;
  if (isSpecial(url) !== wouldBeSpecial) return DONE;
  if ((hasCredentials(url) || url.port !== null) && buffer === 'file') return DONE;
  if (url.scheme === 'file' && url.host === '') return DONE;
  url.scheme = buffer;
  if (url.port === SPECIAL_PORTS[buffer]) url.port = null;
  return DONE;
}

/** Takes the buffer as user name and password; what came before an earlier @ belongs to them too. */
function takeCredentials(m) {
  const text = m.atSignSeen ? '%40' + m.buffer : m.buffer;
  m.atSignSeen = true;
  m.buffer = '';
  const colon = m.passwordSeen ? -1 : indexOf(text, ':');
  const user = m.passwordSeen ? '' : slice(text, 0, colon < 0 ? text.length : colon);
  m.url.username += percentEncode(user, IN_USERINFO);
  if (colon >= 0) m.url.password += percentEncode(slice(text, colon + 1), IN_USERINFO);
  else if (m.passwordSeen) m.url.password += percentEncode(text, IN_USERINFO);
  if (colon >= 0) m.passwordSeen = true;
}

// -- parsing -------------------------------------------------------------------------------------

function withoutTabsAndNewlines(text) {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') continue;
    result += slice(text, from, at);
    from = at + 1;
  }
  return result + slice(text, from);
}

function withoutControlsAround(text) {
  let from = 0;
  let to = text.length;
  while (from < to && text[from] <= ' ') from += 1;
  while (to > from && text[to - 1] <= ' ') to -= 1;
  return slice(text, from, to);
}

function runMachine(input, base, url, state, override) {
  const m = {
    __proto__: null, input, base, url, state, override, at: 0, buffer: '',
    atSignSeen: false, inBrackets: false, passwordSeen: false,
  };
  for (; ; m.at += 1) {
    const isEnd = m.at >= input.length;
    const result = states[m.state](m, isEnd ? '' : input[m.at]);
    if (result !== undefined) return result !== FAILURE;
    if (m.at >= input.length) return true;
  }
}

/** Parses a URL; null when it is not valid. */
function parseURL(input, base = null) {
  const url = newURL();
  const text = withoutTabsAndNewlines(withoutControlsAround(input));
  return runMachine(text, base, url, 'schemeStart', '') ? url : null;
}

/** Changes a part of a URL, from the state that reads it on; false when the text is not valid there. */
function reparse(url, text, state, override = state) {
  return runMachine(withoutTabsAndNewlines(text), null, url, state, override);
}
