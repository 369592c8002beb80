// A page that assigns on H5 and calls on a phone, with methods bound as Vue binds them.
const websocket = weex.requireModule('webSocket');

const methods = {
  socketOpen() {
    websocket.send(this.greeting);
  },
  socketMessage(event) {
    this.received = event.data;
    websocket.close();
  },
  socketClose() {
    console.assert(this.received === 'hello', this.received);
    console.log('ok: bound methods were called on', this.platform);
  },
};

const page = { greeting: 'hello', received: null, platform: weex.config.env.platform };
for (const name of Object.keys(methods)) page[name] = methods[name].bind(page);

websocket.WebSocket('ws://echo.websocket.org', '');
console.assert(typeof page.platform === 'string', 'the platform has a name');
if (page.platform === 'Web') {
  websocket.onopen = page.socketOpen;
  websocket.onmessage = page.socketMessage;
  websocket.onclose = page.socketClose;
} else {
  websocket.onopen(page.socketOpen);
  websocket.onmessage(page.socketMessage);
  websocket.onclose(page.socketClose);
}
