const ws = weex.requireModule('webSocket');

ws.WebSocket('ws://echo.websocket.org','');
