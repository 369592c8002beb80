// Messages that wait for a connection have a bound.
// expect: passed
// prints: max_unsent
connect();
const text = 'x'.repeat(1 << 20);
for (let i = 0; i < 10; i += 1) ws.send(text);
ws.onerror = ({ data }) => { ws.onerror = null; print(data.includes('max_unsent') ? 'max_unsent' : data); ws.close(); };
