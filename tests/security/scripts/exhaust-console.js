// Lines in a loop.
// expect: failed call queue full
for (;;) console.log('x');
