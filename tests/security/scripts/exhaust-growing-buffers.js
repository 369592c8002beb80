// Buffers that grow when it is too late to count them.
// expect: limit memory
const all = [];
for (;;) { const buffer = new ArrayBuffer(1, { maxByteLength: 1 << 26 }); buffer.resize(1 << 26); all.push(buffer); }
