// An adapter for libraries that expect the browser's WebSocket. It registers all four handlers before it
// connects, keeps one instance, closes the one before it, and drops messages unless it believes to be open.
const native = weex.requireModule('webSocket');

class AdaptedWebSocket {
  constructor(url) {
    if (AdaptedWebSocket.current) AdaptedWebSocket.current.close();
    AdaptedWebSocket.current = this;
    this.readyState = AdaptedWebSocket.CONNECTING;
    native.onopen((event) => this.enter(AdaptedWebSocket.OPEN, 'onopen', event));
    native.onmessage((event) => {
      if (this.readyState === AdaptedWebSocket.OPEN) this.emit('onmessage', event);
    });
    native.onerror((event) => this.emit('onerror', event));
    native.onclose((event) => this.enter(AdaptedWebSocket.CLOSED, 'onclose', event));
    native.WebSocket(url);
  }

  enter(state, name, event) {
    this.readyState = state;
    this.emit(name, event);
  }

  emit(name, event) {
    if (typeof this[name] === 'function') this[name](event);
  }

  send(data) {
    native.send(data);
  }

  close() {
    this.readyState = AdaptedWebSocket.CLOSING;
    native.close();
  }
}
AdaptedWebSocket.CONNECTING = 0;
AdaptedWebSocket.OPEN = 1;
AdaptedWebSocket.CLOSING = 2;
AdaptedWebSocket.CLOSED = 3;

function talk(word, done) {
  const socket = new AdaptedWebSocket('ws://echo.websocket.org');
  socket.onopen = () => socket.send(word);
  socket.onerror = (event) => console.assert(false, event.data);
  socket.onmessage = (event) => {
    console.assert(event.data === word, `${event.data} is not of this connection`);
    done(socket);
  };
}

talk('first', () => {
  talk('second', (socket) => {
    socket.onclose = (event) => {
      console.assert(socket.readyState === AdaptedWebSocket.CLOSED && event.code === 1000, event);
      console.log('ok: the second connection replaced the first');
    };
    socket.close();
  });
});
