// Two devices share a clipboard: who talks to whom stands in the query of the address.
const ws = weex.requireModule('webSocket');
const device = 'phone 1';
const room = '共享';

ws.WebSocket(`ws://echo.websocket.org/clipboard?device=${device}&room=${room}`, '');

ws.onopen = () => ws.send(JSON.stringify({ type: 'copy', data: '複製 📋' }));
ws.onmessage = (e) => {
  const text = JSON.parse(e.data).data;
  console.assert(text === '複製 📋', text);
  console.log('ok: pasted', text);
  ws.close();
};
ws.onerror = () => {};
ws.onclose = () => {};
