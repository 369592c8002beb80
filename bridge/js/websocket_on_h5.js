// webSocket on H5: a thin cover over the browser's WebSocket, as in weex-vue-render 1.0.36. All that is
// peculiar about it follows from the class, and from what the cover leaves out.

const socketSend = uncurry(WebSocket.prototype.send);
const socketClose = uncurry(WebSocket.prototype.close);
const BrowserSocket = WebSocket;
let instance = null; // the socket that the module covers

const h5Module = {
  WebSocket(url, protocol) {
    if (!url) {
      instance = null;
      return undefined;
    }
    instance = protocol ? new BrowserSocket(url, protocol) : new BrowserSocket(url);
    return instance;
  },
  send(data) { if (instance !== null) socketSend(instance, data); },
  close() { if (instance !== null) socketClose(instance); },
};

defineProperty(h5Module, 'INSTANCE', { __proto__: null, enumerable: true, configurable: true, get: () => instance });
addHandlerOf('onopen');
addHandlerOf('onmessage');
addHandlerOf('onclose');
addHandlerOf('onerror');

/** A handler is the socket's: there is none to set one on before WebSocket(). */
function addHandlerOf(name) {
  const { get, set } = getOwnPropertyDescriptor(WebSocket.prototype, name);
  const read = uncurry(get);
  const write = uncurry(set);
  defineProperty(h5Module, name, {
    __proto__: null,
    enumerable: true,
    configurable: true,
    get: () => (instance === null ? null : read(instance)),
    set: (handler) => {
      if (instance === null) note('WX004', name);
      else write(instance, handler);
    },
  });
}

moduleObjects.webSocket = h5Module;
moduleMethods.webSocket = dictionary();
const h5Names = ownKeys(h5Module);
for (let index = 0; index < h5Names.length; index += 1) moduleMethods.webSocket[h5Names[index]] = true;
