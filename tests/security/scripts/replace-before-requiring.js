// Every function and accessor that scripts can reach throws, and then a module is asked for.
// expect: passed
// prints: text
const { requireModule } = weex;
poison();
const socket = requireModule('webSocket');
socket.onopen = () => socket.send('text');
socket.onmessage = (event) => { print(event.data); socket.close(); };
socket.WebSocket(URL);
