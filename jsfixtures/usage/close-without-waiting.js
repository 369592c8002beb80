// As in the documentation: close right after WebSocket(), which calls the attempt off.
const ws = weex.requireModule('webSocket');
let closed = 0;

ws.WebSocket('ws://echo.websocket.org', '');
ws.close();

ws.onopen(function () {
  console.assert(false, 'an attempt that was called off does not open');
});
ws.onerror(function (event) {
  console.assert(false, event.data);
});
ws.onclose(function (event) {
  closed += 1;
  console.assert(closed === 1, 'onclose fires once');
  console.assert(event.code === 1006 && event.reason === '' && event.wasClean === false, event);
  ws.close(); // again, which does nothing
  setTimeout(function () {
    console.log('ok: the attempt ended with', event);
  }, 50);
});
