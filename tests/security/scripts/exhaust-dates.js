// A date whose JSON is no text once left the queue without a size, and reached the engine's binding.
// expect: passed
// prints: {"a":1} | 7 | [] |  | last
const dates = [{ a: 1 }, 7, [], null, 'last'];
ws.onopen = () => {
  for (const value of dates) ws.send(Object.assign(new Date(), { toJSON: () => value }));
  Object.prototype.toString = () => { throw { toString() { for (;;); } }; };
};
ws.onmessage = ({ data }) => { print(data); if (data === 'last') ws.close(); };
connect();
