// One page that registers by call before it connects, assigns the rest, and asks for a subprotocol.
const ws = weex.requireModule('webSocket');

ws.onopen(function () {
  ws.send(self.name);
});

ws.WebSocket('ws://echo.websocket.org', 'echo-protocol');

ws.onmessage = function (e) {
  self.seen.push(e.data);
  ws.close(1000);
};
ws.onclose = function () {
  console.assert(self.seen.join() === 'mixed', self.seen);
  console.log('ok: a call before WebSocket() and assignments after it both count');
};

// Declared below its use, which works because no handler runs before the script is through.
var self = { name: 'mixed', seen: [] };
