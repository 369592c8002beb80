// Takes a millisecond for each of so many messages, then closes; what was read by then still comes.
const { url, messages } = WXEnvironment.load;
const ws = weex.requireModule('webSocket');
let received = 0;

ws.onmessage = () => {
  if (received === messages) return;
  const until = Date.now() + 1;
  while (Date.now() < until);
  received += 1;
  if (received === messages) ws.close();
};
ws.onclose = (event) => console.log(event.code);
ws.WebSocket(url, '');
