const ws = weex.requireModule('webSocket')
ws.WebSocket('ws://echo.websocket.org','');

ws.onopen = function(event) {
  console.log('onopen', event);
}
