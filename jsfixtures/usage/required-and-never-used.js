// A login page that requires the module and never connects: requiring must do nothing by itself.
const ws = weex.requireModule('webSocket');
const modal = weex.isRegisteredModule('modal') ? weex.requireModule('modal') : null;

const METHODS = ['WebSocket', 'close', 'onclose', 'onerror', 'onmessage', 'onopen', 'send'];
console.assert(Object.keys(ws).sort().join() === METHODS.join(), Object.keys(ws));
console.log('ok: the module is there, and nothing is connected' + (modal ? '' : ', nor is there a modal'));
