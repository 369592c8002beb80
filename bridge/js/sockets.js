// What the webSocket module and the WebSocket class have in common: how their native halves are asked,
// and what a close frame may carry.

const MAX_REASON = 123; // bytes of UTF-8: what a close frame has room for

/** Whether a script may put a code into a close frame. */
const maySend = (code) => code === 1000 || (isInteger(code) && code >= 3000 && code <= 4999);

function sendText(half, number, text, place) {
  enqueue('["' + half + '","send",[' + number + '],', text, ',' + place + ',""');
}

function sendBytes(half, number, bytes, place) {
  call(half, 'sendBinary', '[' + number + ',"' + toBase64(bytes) + '"]', place);
}

/** Asks for the closing handshake; with null for a code the close frame has none. */
function askToClose(half, number, code, reason) {
  call(half, 'close', '[' + number + ',' + code + ',' + toJSON(reason) + ']', here());
}
