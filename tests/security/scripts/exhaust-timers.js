// Timers in a loop.
// expect: failed too many timers
for (;;) setTimeout(() => {}, 1e9);
