// An app that has a socket module of its own on some phones, and falls back to Weex's on the others. Its
// module spells the method in lower case and gives back a socket, which the page then uses.
const OWN = 'bmWebSocket';

function socketModule() {
  if (weex.isRegisteredModule(OWN)) return weex.requireModule(OWN);
  const builtIn = weex.requireModule('webSocket');
  return {
    webSocket(url, protocol) {
      builtIn.WebSocket(url, protocol);
      return builtIn;
    },
  };
}

class PageSocket {
  constructor(url) {
    this.socket = socketModule().webSocket(url, '');
    this.socket.onopen((event, second, third) => {
      console.assert(typeof event === 'object' && second === undefined && third === undefined);
      this.socket.send('from the page');
    });
    this.socket.onmessage = (event) => {
      console.assert(event.data === 'from the page', event.data);
      this.destroyed();
    };
    this.socket.onclose = () => console.log('ok: the built-in module stood in for', OWN);
  }

  destroyed() {
    this.socket.close();
  }
}

new PageSocket('ws://echo.websocket.org');
