// Sends numbered messages, at most so many under way at a time, and checks that each comes back in its turn.
const { url, messages, atOnce } = WXEnvironment.load;
const ws = weex.requireModule('webSocket');
let sent = 0;
let received = 0;

function sendNext() {
  if (sent === messages) return;
  ws.send(String(sent));
  sent += 1;
}

ws.onopen = () => {
  while (sent < Math.min(messages, atOnce)) sendNext();
};
ws.onmessage = (event) => {
  if (event.data !== String(received)) throw new Error(`message ${received} came back as ${event.data}`);
  received += 1;
  sendNext();
  if (received === messages) ws.close(4000, 'done');
};
ws.onerror = (event) => { throw new Error(event.data); };
ws.onclose = (event) => {
  console.assert(event.code === 4000 && event.wasClean, `closed with ${event.code}`);
  console.assert(received === messages, `${received} of ${messages} came back`);
};
ws.WebSocket(url, '');
