// A generator that is spread.
// expect: limit memory
[...(function* () { for (;;) yield {}; })()];
