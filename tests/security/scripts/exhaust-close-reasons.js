// A reason that no close frame has room for is refused, and the socket goes on.
// expect: passed
// prints: too long | text
connect();
ws.onopen = () => { ws.close(1000, 'x'.repeat(1e7)); ws.send('text'); };
ws.onerror = ({ data }) => print(data.includes('too long') ? 'too long' : data);
ws.onmessage = ({ data }) => { print(data); ws.close(); };
