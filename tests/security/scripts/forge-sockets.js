// Methods of a socket work on sockets alone, and an old socket has no power over the new connection.
// expect: passed
// prints: open | still here
const old = connect();
const { send, close } = Object.getPrototypeOf(old);
for (const fake of [{}, Object.create(old), new Proxy(old, {}), ws, { '#id': 1 }, Object.setPrototypeOf({}, Object.getPrototypeOf(old))]) {
  for (const method of [send, close]) {
    try { Reflect.apply(method, fake, ['x']); breach(method.name); } catch (e) { if (!(e instanceof TypeError)) breach(e); }
  }
}
try { new old.constructor(1, 'ws://x').send('x'); breach('constructed'); } catch {}
try { Reflect.construct(Object, [], old.constructor).send('x'); breach('constructed'); } catch {}
connect();
ws.onopen = () => { print('open'); old.close(); old.send('from the old one'); ws.send('still here'); };
ws.onmessage = ({ data }) => { print(data); ws.close(); };
ws.onerror = ({ data }) => { if (!data.includes('no connection')) breach(data); };
