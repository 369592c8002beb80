// Rejections in a loop.
// expect: failed more errors in this turn are not shown
for (let i = 0; i < 5000; i += 1) Promise.reject(i);
