// Buffers that are gone have no bytes to send.
// expect: passed
// prints: 0 | 0
const view = new Uint8Array(8);
const buffer = new ArrayBuffer(8);
view.buffer.transfer(); buffer.transfer();
connect();
ws.onopen = () => { ws.send(view); ws.send(buffer); };
ws.onmessage = ({ data }) => print(data.byteLength);
