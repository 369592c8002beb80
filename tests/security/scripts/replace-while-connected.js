// The same, in the handler of an open connection, with a timer and a promise under way.
// expect: passed
// prints: text | timer | promise
const { setTimeout } = globalThis;
ws.onopen = () => { poison(); ws.send('text'); };
ws.onmessage = (event) => { print(event.data); setTimeout(() => { print('timer'); wait.resume(); }, 1); };
const wait = {};
(async () => { await { then(resolve) { wait.resume = resolve; } }; print('promise'); ws.close(); })();
ws.WebSocket(URL);
