// A page that takes text and binary: what is no string is read as floats.
const ws = weex.requireModule('webSocket');
const received = [];

ws.WebSocket('ws://echo.websocket.org', '');

ws.onopen = function () {
  const floats = new Float32Array([1.5, -2.25, 1024]);
  ws.send(floats.buffer);
  floats[0] = 0; // after send, and so too late to change the message
  ws.send(new Uint8Array([9, 1, 2, 9]).subarray(1, 3));
  ws.send('text again');
};

ws.onmessage = function (e) {
  if (typeof e.data === 'string') {
    received.push(e.data);
    ws.close();
  } else if (e.data.byteLength % 4 === 0) {
    received.push(Array.from(new Float32Array(e.data)).join('/'));
  } else {
    received.push(Array.from(new Uint8Array(e.data)).join('/'));
  }
};

ws.onclose = function () {
  console.assert(received.join(' ') === '1.5/-2.25/1024 1/2 text again', received);
  console.log('ok: binary and text came back in order:', received);
};
