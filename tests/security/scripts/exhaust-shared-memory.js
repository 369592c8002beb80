// Shared memory is memory of the heap.
// expect: limit memory
const all = [];
for (;;) all.push(new SharedArrayBuffer(1 << 20));
