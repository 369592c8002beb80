// Code written for H5, where WebSocket() returns the browser's socket and all else happens on that.
const socket = weex.requireModule('webSocket').WebSocket('ws://echo.websocket.org');

console.assert(socket.readyState === 0, 'connecting at first', socket.readyState);
socket.binaryType = 'arraybuffer';

socket.onopen = function () {
  console.assert(socket.readyState === 1, 'open in onopen', socket.readyState);
  socket.send(new Uint8Array([1, 2, 3]));
};
socket.onmessage = function (event) {
  console.assert(event.data.byteLength === 3, event.data);
  socket.close();
};
socket.onclose = function (event) {
  console.assert(socket.readyState === 3, 'closed in onclose', socket.readyState);
  console.log('ok: the returned socket closed with', event.code);
};
