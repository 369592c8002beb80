// toJSON of everything there is writes into calls only what a script could have passed anyway.
// expect: failed boom
// prints: p | text
for (const type of [Object, Array, String, Number, Boolean, Function, BigInt, Date]) {
  Object.defineProperty(type.prototype, 'toJSON', { value: () => 'p', configurable: true });
}
const s = connect();
ws.onopen = () => { ws.send({ a: 1 }); ws.send('text'); };
ws.onmessage = ({ data }) => { print(data.replaceAll('"', '')); if (data === 'text') ws.close(3001, 'bye'); };
ws.onclose = (event) => { if (event.code !== 3001 || event.reason !== 'bye') breach(event.code); };
throw new Error('boom');
