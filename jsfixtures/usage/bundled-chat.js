// A chat in the shape a bundler gives it. It logs in with JSON and parses every frame; one that is no JSON must
// not keep it from the next.
(function (modules) {
  const module = { exports: {} };
  modules[0](module, module.exports, require);
})([
  function (module, exports, __weex_require__) {
    'use strict';

    const ws = __weex_require__('@weex-module/webSocket');
    const types = [];

    function handle(frame) {
      let message;
      try {
        message = JSON.parse(frame);
      } catch (error) {
        types.push('not JSON');
        return;
      }
      types.push(message.type);
      if (message.type === 'ping') ws.send('{"type":"pong"}');
      if (message.type === 'pong') ws.close();
    }

    ws.WebSocket('ws://echo.websocket.org', '');
    ws.onopen = function () {
      ws.send(JSON.stringify({ type: 'login', client_name: 'weex', room_id: 1 }));
      ws.send('{"type":');
      ws.send(JSON.stringify({ type: 'ping' }));
    };
    ws.onmessage = function (e) {
      handle(e.data);
    };
    ws.onclose = function () {
      console.assert(types.join() === 'login,not JSON,ping,pong', types);
      console.log('ok: frames arrived as', types);
    };
  },
]);
