// Never returns from the handler of its first message, while more of them arrive.
const ws = weex.requireModule('webSocket');
ws.onmessage = () => { for (;;); };
ws.WebSocket(WXEnvironment.load.url, '');
