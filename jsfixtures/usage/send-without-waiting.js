// As in the documentation: send right after WebSocket(), without waiting for onopen.
const ws = weex.requireModule('webSocket');
const events = [];

ws.WebSocket('ws://echo.websocket.org', '');
ws.send('some message.');
ws.send('another one.');

ws.onopen(function () {
  events.push('open');
});
ws.onmessage(function (event) {
  events.push(event.data);
  if (events.length === 3) ws.close();
});
ws.onerror(function (event) {
  console.assert(false, event.data);
});
ws.onclose(function () {
  console.assert(events.join('|') === 'open|some message.|another one.', events);
  console.log('ok: what was sent too early arrived, in order:', events);
});
