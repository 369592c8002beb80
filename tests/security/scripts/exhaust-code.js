// Code without end.
// expect: limit memory
const all = [];
for (;;) all.push(Function('return ' + 'a + '.repeat(1e4) + all.length));
