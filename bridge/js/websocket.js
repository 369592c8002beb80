// webSocket, the half that scripts see: one module object with seven names, one socket at a time.
//
// Handlers live on the module for as long as the page: they may be set before WebSocket() and stay for
// the next connection. `ws.onopen = fn` and `ws.onopen(fn)` both register; platforms know one or the
// other. Whether something may be sent or closed is decided by the native half; what is decided here
// is what a value means as a message, and that nothing of an earlier connection is delivered.

const STATES = { __proto__: null, CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };
const { CONNECTING, OPEN, CLOSING, CLOSED } = STATES;

const handlers = { __proto__: null, onopen: null, onmessage: null, onclose: null, onerror: null };
let socket = null; // the connection that WebSocket() made last: its Socket
let socketCount = 0;

function register(name, fn) {
  if (fn === null || fn === undefined) handlers[name] = null;
  else if (typeof fn === 'function') handlers[name] = fn;
  else print('error', '[JS Framework] webSocket.' + name + ' must be assigned as a function.');
}

function dispatch(name, event) {
  const handler = handlers[name];
  if (handler !== null) invoke(handler, socket, [event], 'in the handler of webSocket.' + name);
}

// -- values as messages --------------------------------------------------------------------------

/** The text a value is sent as. Throws what its own methods throw, or for a cycle. */
function textOf(value) {
  if (value === undefined) return ''; // as Weex passes an undefined argument on
  if (!isObject(value) || typeof value === 'function') return StringOf(value);
  const tag = tagOf(value);
  if (tag === '[object String]' || tag === '[object RegExp]') return StringOf(value);
  const json = toJSON(value) ?? StringOf(value);
  return tag === '[object Date]' ? parseJSON(json) ?? '' : json;
}

function send(id, state, args) {
  const place = state === OPEN ? 'null' : here();
  const value = args[0];
  if (args.length === 0) {
    misuse(id, 'send needs a value to send', here());
    return;
  }
  if (typeof value === 'string') {
    sendText('webSocket', id, value, place);
    return;
  }
  const bytes = bytesOf(value);
  if (bytes !== null) {
    sendBytes('webSocket', id, bytes, place);
    return;
  }
  let text;
  try {
    text = textOf(value);
  } catch (thrown) {
    misuse(id, 'send cannot turn the value into text: ' + (readText(thrown, 'message') || inspect(thrown)), here());
    return;
  }
  sendText('webSocket', id, text, place);
}

const misuse = (id, why, place) => call('webSocket', 'misuse', '[' + id + ',' + toJSON(why) + ']', place);

/** How many bytes of UTF-8 a text takes, as far as it matters here. */
function utf8Length(text) {
  let length = 0;
  for (let index = 0; index < text.length && length <= MAX_REASON; index += 1) {
    const unit = charCodeAt(text, index);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit < 0xe000) length += 2; // half of a pair that takes four
    else length += 3;
  }
  return length;
}

/** A close code as a number; NaN for one that is absent, blank or no number. */
function closeCodeOf(code) {
  if (typeof code === 'number') return code;
  return typeof code === 'string' && trim(code) !== '' ? NumberOf(code) : NaN;
}

function closeSocket(target, code, reason) {
  if (stateOf(target) >= CLOSING) return;
  const wanted = closeCodeOf(code);
  const isBlank = wanted !== wanted;
  const text = isBlank || reason === undefined || reason === null ? '' : toWellFormed(inspect(reason));
  if (!isBlank && !maySend(wanted)) {
    misuse(idOf(target), 'close code ' + wanted + ' may not be sent: use 1000, or 3000 to 4999', here());
    return;
  }
  if (utf8Length(text) > MAX_REASON) {
    misuse(idOf(target), 'the close reason is too long: it may take ' + MAX_REASON + ' bytes of UTF-8', here());
    return;
  }
  enter(target, CLOSING);
  askToClose('webSocket', idOf(target), isBlank ? 1000 : wanted, text);
}

/** What a URL argument says: like a browser its own string conversion, which may throw. */
const urlText = (url) => (url === undefined || url === null ? '' : StringOf(url));

function protocolsOf(value) {
  if (value === undefined || value === null) return '[]';
  if (!isArray(value)) return toJSON(inspect(value));
  let text = '';
  for (let index = 0; index < value.length; index += 1) text += (index > 0 ? ',' : '') + toJSON(inspect(value[index]));
  return '[' + text + ']';
}

// -- the socket ----------------------------------------------------------------------------------

let enter; // moves a socket into a state
let stateOf;
let idOf;

/**
 * What WebSocket() returns: on H5 that is the browser's socket, and code written for H5 uses it. Its
 * handlers are the module's.
 */
class Socket {
  #id;
  #url;
  #state = CONNECTING;
  #protocol = '';

  static {
    enter = (target, state, protocol) => {
      target.#state = state;
      if (protocol !== undefined) target.#protocol = protocol;
    };
    stateOf = (target) => target.#state;
    idOf = (target) => target.#id;
  }

  constructor(id, url) {
    this.#id = id;
    this.#url = url;
  }

  get url() { return this.#url; }

  get readyState() { return this.#state; }

  get protocol() { return this.#protocol; }

  get binaryType() { return 'arraybuffer'; }

  set binaryType(value) {
    if (value !== 'arraybuffer') print('warn', 'webSocket delivers binary messages as ArrayBuffer only');
  }

  send(...args) { send(this.#id, this.#state, args); }

  close(code, reason) { closeSocket(this, code, reason); }
}

delete Socket.prototype.constructor; // sockets come from WebSocket() only
// With this tag it looks like a browser's: Vue leaves such objects alone, where it would put accessors
// or a Proxy before those of a plain one.
defineProperty(Socket.prototype, Symbol.toStringTag, { __proto__: null, value: 'WebSocket', configurable: true });
const stateNames = ownKeys(STATES);
for (let index = 0; index < stateNames.length; index += 1) {
  defineProperty(Socket.prototype, stateNames[index], {
    __proto__: null, value: STATES[stateNames[index]], enumerable: true,
  });
}

// A handler reads as the function that was set, as on H5. One that was never set reads as a function
// that sets it, so that `socket.onopen(fn)` registers here as on the module. Called with an event, as
// code does that keeps the handler it found and passes events on to it, that function does nothing.
const eventNames = ownKeys(handlers);
for (let index = 0; index < eventNames.length; index += 1) {
  const name = eventNames[index];
  const unset = (fn) => { if (typeof fn === 'function') register(name, fn); };
  defineProperty(Socket.prototype, name, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get: () => handlers[name] ?? unset,
    set: (fn) => register(name, fn),
  });
}

function connect(url, protocol) {
  const text = urlText(url);
  const protocols = protocolsOf(protocol);
  if (socket !== null) enter(socket, CLOSED); // the native half leaves it, and nothing more is heard of it
  socketCount += 1;
  socket = new Socket(socketCount, text);
  call('webSocket', 'open', '[' + socketCount + ',' + toJSON(text) + ',' + protocols + ']', here());
  return socket;
}

// -- the module ----------------------------------------------------------------------------------

const webSocketMethods = {
  __proto__: null,
  WebSocket: (url, protocol) => connect(url, protocol),
  send: (...args) => {
    if (socket === null) send(0, CLOSED, args);
    else send(idOf(socket), stateOf(socket), args);
  },
  close: (code, reason) => {
    if (socket !== null) closeSocket(socket, code, reason);
  },
  onopen: (fn) => register('onopen', fn),
  onmessage: (fn) => register('onmessage', fn),
  onclose: (fn) => register('onclose', fn),
  onerror: (fn) => register('onerror', fn),
};

const webSocketModule = {};
moduleMethods.webSocket = dictionary();
const webSocketNames = ownKeys(webSocketMethods);
for (let index = 0; index < webSocketNames.length; index += 1) {
  const name = webSocketNames[index];
  const isHandler = handlers[name] === null;
  moduleMethods.webSocket[name] = true;
  defineProperty(webSocketModule, name, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get: () => webSocketMethods[name],
    set: (value) => {
      if (isHandler) register(name, value);
      else print('error', '[JS Framework] webSocket.' + name + ' is a native method and cannot be assigned.');
    },
  });
}
// H5 shows its socket under this name. Not enumerable, so that the module keeps its seven names.
defineProperty(webSocketModule, 'INSTANCE', { __proto__: null, configurable: true, get: () => socket });
moduleObjects.webSocket = webSocketModule;

// -- events from the native half -----------------------------------------------------------------

receivers.webSocket = (name, args, payload) => {
  const id = args[0];
  // 0 is a complaint about a call without a connection; other numbers are of one that was replaced.
  if (id !== 0 && id !== idOf(socket)) return;
  if (name === 'message') {
    dispatch('onmessage', { data: payload });
  } else if (name === 'open') {
    enter(socket, OPEN, args[1]);
    dispatch('onopen', {});
  } else if (name === 'error') {
    if (args[2]) enter(socket, CLOSED); // the error ends the connection
    dispatch('onerror', { data: args[1] });
  } else {
    enter(socket, CLOSED);
    dispatch('onclose', { code: args[1], reason: args[2], wasClean: args[3] });
  }
};
