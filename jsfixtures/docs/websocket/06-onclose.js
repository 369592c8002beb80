const ws = weex.requireModule('webSocket')
ws.WebSocket('ws://echo.websocket.org','');

ws.onclose = function(event) {
  console.log('onclose', event);
}
