// A BigInt that squares itself.
// expect: failed too large
let number = 3n;
for (;;) number *= number;
