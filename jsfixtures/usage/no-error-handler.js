// A live page that listens to messages and the end, and never to errors: they must not stop it.
const ws = weex.requireModule('webSocket');
const received = [];

ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = function (event) {
  received.push(event.data);
  if (received.length === 1) ws.close(999); // an error that nobody hears; the connection stays
  if (received.length === 2) ws.close();
};
ws.onclose = function () {
  ws.send('too late'); // and another one
  setTimeout(function () {
    console.assert(received.join() === 'danmaku 1,danmaku 2', received);
    console.log('ok: errors without a handler stopped nothing');
  }, 20);
};
ws.onopen = function () {
  ws.send('danmaku 1');
  setTimeout(function () {
    ws.send('danmaku 2');
  }, 50);
};
