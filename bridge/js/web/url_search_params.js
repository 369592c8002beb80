// URLSearchParams, by https://url.spec.whatwg.org/#interface-urlsearchparams.

const paramsState = hiddenState('URLSearchParams');
const sortArray = uncurry(Array.prototype.sort);

// -- application/x-www-form-urlencoded -----------------------------------------------------------

const pair = (name, value) => ({ __proto__: null, name, value });

function spacesOf(text) {
  let result = '';
  let from = 0;
  for (let at = indexOf(text, '+'); at >= 0; at = indexOf(text, '+', from)) {
    result += slice(text, from, at) + ' ';
    from = at + 1;
  }
  return result + slice(text, from);
}

function parseForm(text) {
  const list = newList();
  for (let from = 0; from < text.length;) {
    const ampersand = indexOf(text, '&', from);
    const to = ampersand < 0 ? text.length : ampersand;
    const part = spacesOf(slice(text, from, to));
    const equals = indexOf(part, '=');
    const name = equals < 0 ? part : slice(part, 0, equals);
    if (part !== '') addItem(list, pair(percentDecode(name), equals < 0 ? '' : percentDecode(slice(part, equals + 1))));
    from = to + 1;
  }
  return list;
}

/** A name or value in a form: encoded, with + for spaces. */
function encodeForm(text) {
  const encoded = percentEncode(text, IN_FORM);
  let result = '';
  let from = 0;
  for (let at = indexOf(encoded, '%20'); at >= 0; at = indexOf(encoded, '%20', from)) {
    result += slice(encoded, from, at) + '+';
    from = at + 3;
  }
  return result + slice(encoded, from);
}

function serializeForm(list) {
  let text = '';
  for (let index = 0; index < list.length; index += 1) {
    const { name, value } = list[index];
    text += (index > 0 ? '&' : '') + encodeForm(name) + '=' + encodeForm(value);
  }
  return text;
}

// -- what the constructor takes ------------------------------------------------------------------

function listOfSequence(pairs) {
  const list = newList();
  for (const item of pairs) {
    if (!isSequence(item)) throw new TypeErrorType('each item of URLSearchParams must be a pair');
    const parts = newList();
    for (const part of item) addItem(parts, usvString(part));
    if (parts.length !== 2) throw new TypeErrorType('each item of URLSearchParams must be a pair');
    addItem(list, pair(parts[0], parts[1]));
  }
  return list;
}

function listOfRecord(record) {
  const list = newList();
  const names = ownKeys(record);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (getOwnPropertyDescriptor(record, name)?.enumerable !== true) continue;
    const key = usvString(name);
    const value = usvString(record[name]);
    setPair(list, key, value);
  }
  return list;
}

function listOf(init) {
  if (isSequence(init)) return listOfSequence(init);
  if (isObject(init)) return listOfRecord(init);
  const text = usvString(init);
  return parseForm(text[0] === '?' ? slice(text, 1) : text);
}

// -- changing lists ------------------------------------------------------------------------------

/** The pairs of a list that `isKept` wants. */
function filterPairs(list, isKept) {
  const kept = newList();
  for (let index = 0; index < list.length; index += 1) if (isKept(list[index])) addItem(kept, list[index]);
  return kept;
}

function findPair(list, name, value) {
  for (let index = 0; index < list.length; index += 1) {
    const found = list[index];
    if (found.name === name && (value === undefined || found.value === value)) return found;
  }
  return undefined;
}

/** Sets the first pair of a name, or adds one; gives the pair. */
function setPair(list, name, value) {
  const found = findPair(list, name);
  if (found === undefined) addItem(list, pair(name, value));
  else found.value = value;
  return found;
}

/** Makes an object the params of a URL, or, with null, of none. */
function startParams(object, url, list) {
  paramsState.attach(object, { __proto__: null, url, list });
}

function paramsOf(url, query) {
  const params = create(URLSearchParams.prototype);
  startParams(params, url, parseForm(query));
  return params;
}

/** Lets the URL that params belong to follow them. */
function updateURL({ url, list }) {
  if (url === null) return;
  const text = serializeForm(list);
  urlState.of(url).url.query = text === '' ? null : text;
}

function byName(one, other) {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

const optionalValue = (value) => (value === undefined ? undefined : usvString(value));

class URLSearchParams {
  constructor(init = '') {
    startParams(this, null, listOf(init));
  }

  get size() { return paramsState.of(this).list.length; }

  append(name, value) {
    const state = paramsState.of(this);
    requireArguments(arguments.length, 2, 'append');
    const key = usvString(name);
    addItem(state.list, pair(key, usvString(value)));
    updateURL(state);
  }

  delete(name, value = undefined) {
    const state = paramsState.of(this);
    requireArguments(arguments.length, 1, 'delete');
    const key = usvString(name);
    const wanted = optionalValue(value);
    const isOther = (one) => one.name !== key || (wanted !== undefined && one.value !== wanted);
    state.list = filterPairs(state.list, isOther);
    updateURL(state);
  }

  get(name) {
    const state = paramsState.of(this);
    requireArguments(arguments.length, 1, 'get');
    return findPair(state.list, usvString(name))?.value ?? null;
  }

  getAll(name) {
    const state = paramsState.of(this);
    requireArguments(arguments.length, 1, 'getAll');
    const key = usvString(name);
    const values = newList();
    for (let index = 0; index < state.list.length; index += 1) {
      if (state.list[index].name === key) addItem(values, state.list[index].value);
    }
    return arrayOf(values);
  }

  has(name, value = undefined) {
    const state = paramsState.of(this);
    requireArguments(arguments.length, 1, 'has');
    const key = usvString(name);
    return findPair(state.list, key, optionalValue(value)) !== undefined;
  }

  set(name, value) {
    const state = paramsState.of(this);
    requireArguments(arguments.length, 2, 'set');
    const key = usvString(name);
    const found = setPair(state.list, key, usvString(value));
    if (found !== undefined) state.list = filterPairs(state.list, (one) => one === found || one.name !== key);
    updateURL(state);
  }

  sort() {
    const state = paramsState.of(this);
    const sorted = sortArray(arrayOf(state.list), byName);
    const list = newList();
    for (let index = 0; index < sorted.length; index += 1) addItem(list, sorted[index]);
    state.list = list;
    updateURL(state);
  }

  forEach(callback, self = undefined) {
    const state = paramsState.of(this);
    requireArguments(arguments.length, 1, 'forEach');
    if (typeof callback !== 'function') throw new TypeErrorType('forEach needs a function');
    for (let index = 0; index < state.list.length; index += 1) {
      const { name, value } = state.list[index];
      apply(callback, self, [value, name, this]);
    }
  }

  keys() { return paramsIterator(this, ({ name }) => name); }
  values() { return paramsIterator(this, ({ value }) => value); }
  entries() { return paramsIterator(this, ({ name, value }) => [name, value]); }

  toString() { return serializeForm(paramsState.of(this).list); }
}
expose(URLSearchParams);
define(URLSearchParams.prototype, Symbol.iterator, URLSearchParams.prototype.entries);

// -- iterators -----------------------------------------------------------------------------------

const paramsIteratorState = hiddenState('URLSearchParams Iterator');
const paramsIterators = iteratorPrototype('URLSearchParams', paramsIteratorState, (iterator) => {
  const { params, show } = iterator;
  if (iterator.index >= params.list.length) return undefined;
  iterator.index += 1;
  return show(params.list[iterator.index - 1]);
});

function paramsIterator(object, show) {
  const iterator = create(paramsIterators);
  paramsIteratorState.attach(iterator, { __proto__: null, params: paramsState.of(object), show, index: 0 });
  return iterator;
}
