const ws = weex.requireModule('webSocket')
ws.WebSocket('ws://echo.websocket.org','');

ws.onmessage = function(event) {
  console.log('onmessage', event);
}
