// The oldest way to get at the module; events are shown as JSON, an error by its data.
var websocket = require('@weex-module/webSocket');
var log = [];

websocket.WebSocket('ws://echo.websocket.org', '');

websocket.onopen = function (e) {
  log.push('open ' + JSON.stringify(e));
  websocket.close(999, 'a code that may not be sent');
};

websocket.onerror = function (e) {
  console.assert(typeof e.data === 'string' && e.data !== '', 'an error says why: ' + JSON.stringify(e));
  log.push('error');
  websocket.send('still here');
};

websocket.onmessage = function (e) {
  log.push('message ' + JSON.stringify(e));
  websocket.close();
};

websocket.onclose = function (e) {
  log.push('close ' + e.code);
  console.assert(log.join() === 'open {},error,message {"data":"still here"},close 1000', log);
  console.assert(Object.keys(e).sort().join() === 'code,reason,wasClean', e);
  console.log('ok: every event is plain data:', JSON.stringify(e));
};
