// Sends one message of a size as text and once more as binary data, and checks what comes back.
const { url, size } = WXEnvironment.load;
const ws = weex.requireModule('webSocket');

ws.onopen = () => ws.send('x'.repeat(size - 1) + 'y');
ws.onmessage = ({ data }) => {
  if (typeof data === 'string') {
    console.assert(data.length === size && data.endsWith('xy') && data.startsWith('x'), 'text');
    console.log('text');
    const bytes = new Uint8Array(size).fill(7);
    bytes[size - 1] = 8;
    ws.send(bytes);
    return;
  }
  const bytes = new Uint8Array(data);
  console.assert(bytes.length === size && bytes[0] === 7 && bytes[size - 1] === 8, 'binary');
  console.log('binary');
  ws.close();
};
ws.onerror = (event) => console.log(event.data);
ws.onclose = (event) => console.log(event.code);
ws.WebSocket(url, '');
