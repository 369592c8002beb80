// A URL of megabytes fails like any other.
// expect: passed
// prints: error | close 1006
ws.onerror = () => print('error');
ws.onclose = ({ code }) => print('close ' + code);
ws.WebSocket('ws://127.0.0.1:1/' + 'x'.repeat(4e6));
