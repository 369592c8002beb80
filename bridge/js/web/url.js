// URL, by https://url.spec.whatwg.org/#url-class.

const urlState = hiddenState('URL');

const parseAgainst = (url, base) => {
  const text = usvString(url);
  if (base === undefined) return parseURL(text);
  const parsed = parseURL(usvString(base));
  return parsed === null ? null : parseURL(text, parsed);
};

const queryText = (url) => (url.query === null ? '' : url.query);

/** Makes an object a URL. Its searchParams are made when first asked for. */
function startURL(object, url) {
  urlState.attach(object, { __proto__: null, url, params: null });
}

/** Lets the searchParams of a URL follow its query. */
function refreshParams({ url, params }) {
  if (params !== null) paramsState.of(params).list = parseForm(queryText(url));
}

const cannotHaveCredentials = (url) => url.host === null || url.host === '' || url.scheme === 'file';

class URL {
  constructor(url, base = undefined) {
    requireArguments(arguments.length, 1, 'new URL');
    const parsed = parseAgainst(url, base);
    if (parsed === null) throw new TypeErrorType('Invalid URL: ' + toJSON(usvString(url)));
    startURL(this, parsed);
  }

  static parse(url, base = undefined) {
    requireArguments(arguments.length, 1, 'URL.parse');
    const parsed = parseAgainst(url, base);
    if (parsed === null) return null;
    const object = create(URL.prototype);
    startURL(object, parsed);
    return object;
  }

  static canParse(url, base = undefined) {
    requireArguments(arguments.length, 1, 'URL.canParse');
    return parseAgainst(url, base) !== null;
  }

  get href() { return serializeURL(urlState.of(this).url); }
  set href(value) {
    const state = urlState.of(this);
    const text = usvString(value);
    const parsed = parseURL(text);
    if (parsed === null) throw new TypeErrorType('Invalid URL: ' + toJSON(text));
    state.url = parsed;
    refreshParams(state);
  }

  get origin() { return originOf(urlState.of(this).url); }

  get protocol() { return urlState.of(this).url.scheme + ':'; }
  set protocol(value) {
    const { url } = urlState.of(this);
    reparse(url, usvString(value) + ':', 'schemeStart');
  }

  get username() { return urlState.of(this).url.username; }
  set username(value) {
    const { url } = urlState.of(this);
    const text = usvString(value);
    if (!cannotHaveCredentials(url)) url.username = percentEncode(text, IN_USERINFO);
  }

  get password() { return urlState.of(this).url.password; }
  set password(value) {
    const { url } = urlState.of(this);
    const text = usvString(value);
    if (!cannotHaveCredentials(url)) url.password = percentEncode(text, IN_USERINFO);
  }

  get host() { return hostWithPort(urlState.of(this).url); }
  set host(value) {
    const { url } = urlState.of(this);
    const text = usvString(value);
    if (!url.isOpaque) reparse(url, text, 'host');
  }

  get hostname() { return urlState.of(this).url.host ?? ''; }
  set hostname(value) {
    const { url } = urlState.of(this);
    const text = usvString(value);
    if (!url.isOpaque) reparse(url, text, 'host', 'hostname');
  }

  get port() {
    const { port } = urlState.of(this).url;
    return port === null ? '' : StringOf(port);
  }
  set port(value) {
    const { url } = urlState.of(this);
    const text = usvString(value);
    if (cannotHaveCredentials(url)) return;
    if (text === '') url.port = null;
    else reparse(url, text, 'port');
  }

  get pathname() { return urlState.of(this).url.path; }
  set pathname(value) {
    const { url } = urlState.of(this);
    const text = usvString(value);
    if (url.isOpaque) return;
    url.path = '';
    reparse(url, text, 'pathStart');
  }

  get search() {
    const query = queryText(urlState.of(this).url);
    return query === '' ? '' : '?' + query;
  }
  set search(value) {
    const state = urlState.of(this);
    const text = usvString(value);
    if (text === '') {
      state.url.query = null;
    } else {
      state.url.query = '';
      reparse(state.url, text[0] === '?' ? slice(text, 1) : text, 'query');
    }
    refreshParams(state);
  }

  get searchParams() {
    const state = urlState.of(this);
    state.params ??= paramsOf(this, queryText(state.url));
    return state.params;
  }

  get hash() {
    const { fragment } = urlState.of(this).url;
    return fragment === null || fragment === '' ? '' : '#' + fragment;
  }
  set hash(value) {
    const { url } = urlState.of(this);
    const text = usvString(value);
    if (text === '') {
      url.fragment = null;
      return;
    }
    url.fragment = '';
    reparse(url, text[0] === '#' ? slice(text, 1) : text, 'fragment');
  }

  toString() { return serializeURL(urlState.of(this).url); }
  toJSON() { return serializeURL(urlState.of(this).url); }
}
expose(URL);
