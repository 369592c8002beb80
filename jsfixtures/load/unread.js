// Sends to a server that does not read, until it was told a hundred times that too much waits.
const { url, size } = WXEnvironment.load;
const ws = weex.requireModule('webSocket');
const text = 'x'.repeat(size);
let refused = 0;

function fill() {
  if (refused >= 100) {
    ws.close();
    return;
  }
  for (let i = 0; i < 16; i += 1) ws.send(text);
  setTimeout(fill, 0);
}

ws.onopen = fill;
ws.onerror = (event) => {
  refused += 1;
  if (refused === 1) console.log(event.data);
};
ws.onclose = (event) => console.log(event.code);
ws.WebSocket(url, '');
