// The same, once the module is there.
// expect: passed
// prints: text | closed 1000
ws.onopen = () => ws.send('text');
ws.onmessage = (event) => { print(event.data); ws.close(); };
ws.onclose = (event) => print('closed ' + event.code);
poison();
ws.WebSocket(URL);
