// Indentation without end.
// expect: failed
for (let i = 0; i < 1e5; i += 1) console.group();
for (;;) console.log('x');
