// The WebSocket class, by https://websockets.spec.whatwg.org. What may be done when is decided here, at
// the call, because the standard wants an exception then.

const READY_STATES = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };
const webSocketState = hiddenState('WebSocket');
const openSockets = dictionary(); // number → the WebSocket that is not closed yet
let lastSocket = 0;
const pageURL = parseURL(settings.bundleUrl);

// -- arguments -----------------------------------------------------------------------------------

/** The URL a socket is opened with, as a URL record. */
function webSocketURL(text) {
  const url = parseURL(text, pageURL);
  if (url === null) throw domException('the URL ' + toJSON(text) + ' is not valid', 'SyntaxError');
  if (url.scheme === 'http') reparse(url, 'ws:', 'schemeStart');
  if (url.scheme === 'https') reparse(url, 'wss:', 'schemeStart');
  if (url.scheme !== 'ws' && url.scheme !== 'wss') {
    throw domException('the URL of a WebSocket must begin with ws, wss, http or https, not with '
      + url.scheme + ':', 'SyntaxError');
  }
  if (url.fragment !== null) throw domException('the URL of a WebSocket may have no fragment (#)', 'SyntaxError');
  return url;
}

const TOKEN = /^[-!#$%&'*+.^_`|~0-9A-Za-z]+$/;

/** The subprotocols to offer, as a list. */
function protocolList(value) {
  const list = newList();
  if (!isSequence(value)) addItem(list, domString(value));
  else for (const name of value) addItem(list, domString(name));
  return list;
}

function checkProtocols(list) {
  const seen = dictionary();
  for (let index = 0; index < list.length; index += 1) {
    const name = list[index];
    if (!matches(TOKEN, name)) throw domException(toJSON(name) + ' is no name of a subprotocol', 'SyntaxError');
    const key = toLowerCase(name);
    if (seen[key] === true) throw domException('the subprotocol ' + toJSON(name) + ' stands twice', 'SyntaxError');
    seen[key] = true;
  }
}

function jsonOfNames(list) {
  let text = '';
  for (let index = 0; index < list.length; index += 1) text += (index > 0 ? ',' : '') + toJSON(list[index]);
  return '[' + text + ']';
}

/** A close code as [Clamp] unsigned short: the nearest one, of two the even one. */
function clampedCode(value) {
  const number = max(0, min(65535, NumberOf(value)));
  if (number !== number) return 0;
  const below = trunc(number);
  const rest = number - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

// -- the class -----------------------------------------------------------------------------------

class WebSocket {
  constructor(url, protocols = []) {
    requireArguments(arguments.length, 1, 'new WebSocket');
    const text = usvString(url);
    const offered = protocolList(protocols);
    const target = webSocketURL(text);
    checkProtocols(offered);
    startTarget(this);
    lastSocket += 1;
    openSockets[lastSocket] = this;
    const state = webSocketState.attach(this, {
      __proto__: null,
      number: lastSocket,
      url: serializeURL(target),
      origin: originOf(target),
      readyState: READY_STATES.CONNECTING,
      protocol: '',
      extensions: '',
      binaryType: 'blob',
      bufferedAmount: 0,
      wasOpen: false,
      failed: false,
    });
    const args = state.number + ',' + toJSON(state.url) + ',' + jsonOfNames(offered);
    call('WebSocket', 'open', '[' + args + ']', here());
  }

  get url() { return webSocketState.of(this).url; }
  get readyState() { return webSocketState.of(this).readyState; }
  get bufferedAmount() { return webSocketState.of(this).bufferedAmount; }
  get extensions() { return webSocketState.of(this).extensions; }
  get protocol() { return webSocketState.of(this).protocol; }

  get binaryType() { return webSocketState.of(this).binaryType; }
  set binaryType(value) {
    const state = webSocketState.of(this);
    const type = domString(value);
    if (type === 'blob' || type === 'arraybuffer') state.binaryType = type;
  }

  send(data) {
    const state = webSocketState.of(this);
    requireArguments(arguments.length, 1, 'send');
    const bytes = blobState.has(data) ? blobBytes(data) : bytesOf(data);
    const text = bytes === null ? usvString(data) : '';
    if (state.readyState === READY_STATES.CONNECTING) {
      throw domException('the connection is still being made: wait for the event open', 'InvalidStateError');
    }
    const size = bytes === null ? utf8Size(text) : lengthOf(bytes);
    if (state.readyState === READY_STATES.OPEN) {
      if (bytes === null) sendText('WebSocket', state.number, text, 'null');
      else sendBytes('WebSocket', state.number, bytes, 'null');
    }
    state.bufferedAmount += size;
  }

  close(code = undefined, reason = undefined) {
    const state = webSocketState.of(this);
    const wanted = code === undefined ? null : clampedCode(code);
    const text = reason === undefined ? '' : usvString(reason);
    if (wanted !== null && !maySend(wanted)) {
      const why = 'the close code ' + wanted + ' may not be sent: use 1000, or 3000 to 4999';
      throw domException(why, 'InvalidAccessError');
    }
    if (utf8Size(text) > MAX_REASON) {
      const why = 'the close reason is too long: it may take ' + MAX_REASON + ' bytes of UTF-8';
      throw domException(why, 'SyntaxError');
    }
    if (state.readyState >= READY_STATES.CLOSING) return;
    state.readyState = READY_STATES.CLOSING;
    askToClose('WebSocket', state.number, wanted === null && text !== '' ? 1000 : wanted, text);
  }
}
expose(WebSocket, { parent: EventTarget, constants: READY_STATES });
for (const type of ['open', 'error', 'close', 'message']) {
  addHandlerAttribute(WebSocket.prototype, webSocketState, type);
}

// -- events from the native half -----------------------------------------------------------------

const socketEvents = {
  __proto__: null,

  open(socket, state, args) {
    if (state.readyState !== READY_STATES.CONNECTING) return;
    state.readyState = READY_STATES.OPEN;
    state.wasOpen = true;
    state.protocol = args[1];
    state.extensions = args[2];
    fire(socket, new Event('open'));
  },

  message(socket, state, args, payload) {
    if (state.readyState !== READY_STATES.OPEN) return;
    const isText = typeof payload === 'string';
    const data = isText || state.binaryType === 'arraybuffer' ? payload : newBlob(new Bytes(payload), '');
    fire(socket, new MessageEvent('message', { __proto__: null, data, origin: state.origin }));
  },

  // What was sent has left.
  written(socket, state, args) {
    state.bufferedAmount -= args[1];
  },

  error(socket, state) {
    state.readyState = READY_STATES.CLOSED;
    state.failed = true;
    fire(socket, new Event('error'));
  },

  close(socket, state, args) {
    // Closing an attempt fails it, which the native half does not count as an error.
    if (!state.wasOpen && !state.failed) socketEvents.error(socket, state);
    state.readyState = READY_STATES.CLOSED;
    delete openSockets[state.number];
    fire(socket, new CloseEvent('close', {
      __proto__: null, code: args[1], reason: args[2], wasClean: args[3],
    }));
  },
};

receivers.WebSocket = (name, args, payload) => {
  const socket = openSockets[args[0]];
  if (socket !== undefined) socketEvents[name](socket, webSocketState.of(socket), args, payload);
};
