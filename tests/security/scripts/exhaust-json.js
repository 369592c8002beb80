// A loop in the JSON of a message.
// expect: limit CPU
connect();
ws.onopen = () => ws.send({ toJSON() { for (;;); } });
