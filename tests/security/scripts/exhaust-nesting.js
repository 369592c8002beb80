// A value that is too deep for JSON is no message.
// expect: passed
// prints: error | text
let deep = {};
for (let i = 0; i < 1e5; i += 1) deep = { deep };
connect();
ws.onopen = () => { ws.send(deep); ws.send('text'); };
ws.onerror = ({ data }) => print(data.includes('cannot turn the value into text') ? 'error' : data);
ws.onmessage = ({ data }) => { print(data); ws.close(); };
