// Nothing that is frozen stands in the runtime's way.
// expect: passed
// prints: text
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = globalThis[name];
  if (Object(value) === value) { Object.freeze(value); if (value.prototype) Object.freeze(value.prototype); }
}
ws.onopen = () => ws.send('text');
ws.onmessage = (event) => { print(event.data); ws.close(); };
ws.WebSocket(URL);
