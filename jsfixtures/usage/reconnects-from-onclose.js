// A client that runs anywhere: takes Weex when there is no window, closes before it ever connected, uses the
// module itself as its socket, and connects again when the connection is gone.
let connections = 0;

function createSocket(url) {
  if (typeof window === 'object') return new WebSocket(url);
  const ws = weex.requireModule('webSocket');
  try {
    ws.close();
  } catch (e) {
    console.assert(false, 'closing without a connection does nothing: ' + e);
  }
  ws.WebSocket(url, '');
  return ws;
}

function connect() {
  const socket = createSocket('ws://echo.websocket.org');
  console.assert(socket.readyState !== 1, 'nothing is open yet');

  socket.onopen = function () {
    connections += 1;
    socket.send('connection ' + connections);
  };
  socket.onmessage = function (event) {
    console.assert(event.data === 'connection ' + connections, event.data);
    socket.close();
  };
  socket.onclose = function (event) {
    console.assert(event.code === 1000 && event.wasClean, event);
    if (connections < 3) setTimeout(connect, 20);
    else console.log('ok: onclose fired for each of', connections, 'connections');
  };
}

connect();
