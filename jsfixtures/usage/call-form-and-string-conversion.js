// A client that registers by calling, and writes the module into its log.
const found = typeof weex === 'object' && weex.requireModule('webSocket');
console.log('find webSocket for weex:' + found);

const socket = weex.requireModule('@weex-module/webSocket');
console.assert(socket === found, 'it is the same module by both names');

socket.WebSocket('ws://echo.websocket.org', '');

socket.onmessage(function (event) {
  const message = JSON.parse(event.data);
  console.assert(message.action === 'register' && message.group === 'demo', message);
  socket.close(1000, 'done');
});

socket.onopen(function () {
  socket.send(JSON.stringify({ action: 'register', group: 'demo' }));
});

socket.onclose(function (event) {
  console.assert(event.wasClean, event);
  console.log('ok: handlers registered by call were called');
});
