const ws = weex.requireModule('webSocket')
ws.WebSocket('ws://echo.websocket.org','');

ws.onerror = function(event) {
  console.log('onerror', event);
}
