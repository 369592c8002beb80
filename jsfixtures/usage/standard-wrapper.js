// The wrapper of a framework that gives its users the standard's WebSocket on top of the module.
const native = weex.requireModule('webSocket');

class StandardWebSocket {
  constructor(url, protocols) {
    native.WebSocket(url, protocols); // undefined, mostly
    native.onopen((ev) => this.dispatch('open', ev));
    native.onmessage((ev) => this.dispatch('message', { data: ev.data }));
    native.onerror((ev) => this.dispatch('error', ev));
    native.onclose((ev) => this.dispatch('close', { code: ev.code, reason: ev.reason }));
  }

  dispatch(type, fields) {
    const handler = this['on' + type];
    if (handler) handler.call(this, Object.assign({ type, target: this }, fields));
  }

  send(data) {
    if (typeof data !== 'string') throw new TypeError('Unsupported data type');
    native.send(data);
  }

  close(code, reason) {
    native.close(code, reason); // both undefined, mostly
  }
}

const socket = new StandardWebSocket('ws://echo.websocket.org');

socket.onopen = function (event) {
  console.assert(event.type === 'open' && event.target === this);
  try {
    this.send(42);
    console.assert(false, 'numbers are refused by the wrapper');
  } catch (error) {
    this.send(error.message);
  }
};
socket.onmessage = function (event) {
  console.assert(event.data === 'Unsupported data type', event.data);
  this.close();
};
socket.onclose = function (event) {
  console.assert(event.code === 1000 && event.reason === '', event.code, event.reason);
  console.log('ok: the wrapper closed with', event.code);
};
