// Atomics.wait would stop the thread that everything runs in.
// expect: failed cannot block
Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);
