// webSocket, the half that scripts see: one module object with seven names, one socket at a time.
//
// Handlers are in handlers.js, what a value is sent as in messages.js; what a platform does otherwise is
// in `rules`. Whether something may be sent is decided by the native half; what is decided here is whose
// events are delivered, and that nothing of an earlier connection is, unless its platform does that.

const STATES = { __proto__: null, CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };
const { CONNECTING, OPEN, CLOSING, CLOSED } = STATES;
let socket = null; // the connection that WebSocket() made last: its Socket
const heard = dictionary(); // number → Socket whose events are delivered

function send(id, state, args) {
  if (args.length === 0) {
    if (rules.sendNothing === 'REFUSED') misuse(id, 'send needs a value to send', here());
    return;
  }
  sendValue(id, args[0], state === OPEN ? 'null' : here());
}

function sendWithoutSocket(args) {
  if (rules.sendWithoutSocket.does === 'NOTHING') note('WX014');
  else send(0, CLOSED, args);
}

function closeSocket(target, code, reason) {
  const state = stateOf(target);
  if (state >= CLOSING) {
    closeAgain(target);
    return;
  }
  if (state === CONNECTING) note('WX008');
  else noteClose(code, reason);
  if (state === CONNECTING && rules.closeWhileConnecting === 'NOTHING') return;
  const frame = closeFrameOf(code, reason);
  if (!isCloseCode(frame.code)) {
    const why = 'close code ' + frame.code + ' may not be sent: use 1000, or 3000 to 4999';
    react(rules.closeCodeRefused, idOf(target), why);
    return;
  }
  if (utf8Length(frame.reason) > MAX_REASON) {
    misuse(idOf(target), 'the close reason is too long: it may take ' + MAX_REASON + ' bytes of UTF-8', here());
    return;
  }
  enter(target, CLOSING);
  askToClose('webSocket', idOf(target), frame.code, frame.reason);
}

function closeAgain(target) {
  if (!wasOpen(target)) return;
  note('WX009');
  react(rules.closeAgain, idOf(target), '');
}

// -- the socket ----------------------------------------------------------------------------------

let enter; // moves a socket into a state
let stateOf;
let idOf;
let handlersOf;
let wasOpen;

/**
 * What WebSocket() returns: on H5 that is the browser's socket, and code written for H5 uses it. Its
 * handlers are the module's.
 */
class Socket {
  #id;
  #url;
  #state = CONNECTING;
  #wasOpen = false;
  #protocol = '';
  #handlers = handlers;

  static {
    enter = (target, state, protocol) => {
      target.#state = state;
      if (state === OPEN) target.#wasOpen = true;
      if (protocol !== undefined) target.#protocol = protocol;
    };
    stateOf = (target) => target.#state;
    idOf = (target) => target.#id;
    handlersOf = (target) => target.#handlers;
    wasOpen = (target) => target.#wasOpen;
  }

  constructor(id, url) {
    this.#id = id;
    this.#url = url;
  }

  get url() {
    note('WX015', 'url');
    return this.#url;
  }

  get readyState() {
    note('WX015', 'readyState');
    return this.#state;
  }

  get protocol() {
    note('WX015', 'protocol');
    return this.#protocol;
  }

  get binaryType() {
    note('WX015', 'binaryType');
    return 'arraybuffer';
  }

  set binaryType(value) {
    note('WX015', 'binaryType');
    if (value !== 'arraybuffer') print('warn', 'webSocket delivers binary messages as ArrayBuffer only');
  }

  send(...args) {
    note('WX015', 'send');
    send(this.#id, this.#state, args);
  }

  close(code, reason) {
    note('WX015', 'close');
    closeSocket(this, code, reason);
  }
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
for (let index = 0; index < handlerNames.length; index += 1) {
  const name = handlerNames[index];
  const unset = (fn) => { if (typeof fn === 'function') register(name, fn); };
  defineProperty(Socket.prototype, name, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get: () => {
      note('WX015', name);
      return handlers[name] ?? unset;
    },
    set: (fn) => {
      note('WX015', name);
      register(name, fn);
    },
  });
}

function connect(args) {
  const text = urlText(args[0]);
  noteURL(text);
  noteProtocols(args[1]);
  if (rules.invalidUrl === 'IGNORED' && !isPhoneURL(text)) {
    note('WX021');
    return undefined;
  }
  if (isArray(args[1]) && rules.protocolArray === 'CRASHES') {
    crash('-[__NSArrayM length]: unrecognized selector sent to instance', 'WebSocket');
    return undefined;
  }
  const protocols = protocolsOf(args);
  if (socket !== null) leave(socket);
  if (rules.handlersAfterReconnect === 'DROPPED') handlers = noHandlers();
  socketCount += 1;
  socket = heard[socketCount] = new Socket(socketCount, text);
  call('webSocket', 'open', '[' + socketCount + ',' + toJSON(text) + ',' + protocols + ']', here());
  return rules.returned === 'SOCKET' ? socket : undefined;
}

/** Another connection is made: what the script still hears of this one. */
function leave(old) {
  if (stateOf(old) < CLOSING) note('WX025');
  if (rules.replaced === 'SILENCED' || stateOf(old) === CLOSED) {
    enter(old, CLOSED); // the native half leaves it, and nothing more is heard of it
    delete heard[idOf(old)];
  }
}

// -- the module ----------------------------------------------------------------------------------

const webSocketMethods = {
  __proto__: null,
  WebSocket: (...args) => connect(args),
  send: (...args) => {
    if (socket === null) sendWithoutSocket(args);
    else send(idOf(socket), stateOf(socket), args);
  },
  close: (code, reason) => {
    if (socket !== null) closeSocket(socket, code, reason);
  },
  onopen: (fn) => registerByCall('onopen', fn),
  onmessage: (fn) => registerByCall('onmessage', fn),
  onclose: (fn) => registerByCall('onclose', fn),
  onerror: (fn) => registerByCall('onerror', fn),
};
const webSocketNames = ownKeys(webSocketMethods);

function makeModule() {
  const module = {};
  for (let index = 0; index < webSocketNames.length; index += 1) addName(module, webSocketNames[index]);
  // H5 shows its socket under this name. Not enumerable, so that the module keeps its seven names.
  if (rules.instance === 'HIDDEN') {
    defineProperty(module, 'INSTANCE', { __proto__: null, configurable: true, get: shownInstance });
  }
  return module;
}

function shownInstance() {
  note('WX015', 'INSTANCE');
  return socket;
}

function addName(module, name) {
  const method = webSocketMethods[name];
  const isNew = rules.handlerReading === 'NEW_REGISTRAR';
  defineProperty(module, name, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get: () => (isNew ? (...args) => apply(method, undefined, args) : method),
    set: (value) => {
      if (handlers[name] !== undefined) assign(name, value);
      else print('error', '[JS Framework] webSocket.' + name + ' is a native method and cannot be assigned.');
    },
  });
}

moduleMethods.webSocket = dictionary();
for (let index = 0; index < webSocketNames.length; index += 1) moduleMethods.webSocket[webSocketNames[index]] = true;

const webSocketModule = makeModule();
const bareSize = ownKeys(webSocketModule).length;
defineProperty(moduleObjects, 'webSocket', { __proto__: null, enumerable: true, get: requiredModule });

function requiredModule() {
  if (rules.moduleIdentity === 'NEW') return makeModule();
  if (ownKeys(webSocketModule).length > bareSize) note('WX030');
  return webSocketModule;
}

// -- events from the native half -----------------------------------------------------------------

receivers.webSocket = (name, args, payload) => {
  const id = args[0];
  if (id === 0) dispatch(socket, 'onerror', errorEvent(args[1])); // a call without a connection
  else if (heard[id] !== undefined) webSocketEvents[name](heard[id], args, payload);
};

const webSocketEvents = {
  __proto__: null,

  open(target, args) {
    enter(target, OPEN, args[1]);
    dispatch(target, 'onopen', {});
  },

  message(target, args, payload) {
    if (typeof payload === 'string') {
      dispatch(target, 'onmessage', { data: payload });
      return;
    }
    noteAtHandler('WX012', 'onmessage');
    if (rules.binaryReceived !== 'NEVER') dispatch(target, 'onmessage', { data: receivedBytes(payload) });
  },

  error(target, args) {
    if (args[2]) { // the error ends the connection
      enter(target, CLOSED);
      if (rules.failure !== 'ERROR_ONLY') noteAtHandler('WX022', 'onclose');
    }
    dispatch(target, 'onerror', errorEvent(args[1]));
  },

  // An end that its platform does not tell of.
  gone() {},

  close(target, args) {
    enter(target, CLOSED);
    if (target !== socket) delete heard[idOf(target)];
    dispatch(target, 'onclose', { code: args[1], reason: args[2], wasClean: args[3] });
  },
};

const receivedBytes = (buffer) => (rules.binaryReceived === 'DICTIONARY'
  ? { '@type': 'binary', base64: toBase64(new Bytes(buffer)) }
  : buffer);

function errorEvent(why) {
  noteErrorData();
  return { data: rules.errorData === 'USER_INFO' ? toJSON({ NSLocalizedDescription: why }) : why };
}
