// Getters in options and arguments run as script, in the middle of a call of ours.
// expect: passed
// prints: {"a":1}
let depth = 0;
const evil = { get a() { depth += 1; if (depth === 1) { ws.send(evil); } return depth; } };
const url = { toString() { ws.close(); ws.onopen = null; ws.onopen = () => { depth = 1; ws.send({ get a() { return 1; } }); }; return URL; } };
ws.onmessage = ({ data }) => { print(data); ws.close(); };
ws.WebSocket(url);
