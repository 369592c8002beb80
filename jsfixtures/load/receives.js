// Prints what it is told, messages by their size.
const ws = weex.requireModule('webSocket');
ws.onmessage = ({ data }) => console.log(typeof data === 'string' ? data.length : data.byteLength);
ws.onerror = (event) => console.log(event.data);
ws.onclose = (event) => console.log(event.code);
ws.WebSocket(WXEnvironment.load.url, '');
