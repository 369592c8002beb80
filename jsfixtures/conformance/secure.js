// Says how a connection over TLS went: an echo, or why there was none.
const ws = weex.requireModule('webSocket');

ws.onopen = () => ws.send('over TLS');
ws.onmessage = (event) => {
  console.log('echo: ' + event.data);
  ws.close();
};
ws.onerror = (event) => console.log('error: ' + event.data);
ws.onclose = (event) => console.log('close: ' + event.code);

ws.WebSocket('wss://secure.test', '');
