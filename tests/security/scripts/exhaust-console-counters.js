// Names that console remembers.
// expect: limit memory
for (let i = 0; ; i += 1) console.countReset('x'.repeat(1000) + i);
