// What goes wrong afterwards is still reported, with its line.
// expect: failed handler
ws.onopen = () => { poison(); throw error; };
const error = new Error('handler');
ws.WebSocket(URL);
