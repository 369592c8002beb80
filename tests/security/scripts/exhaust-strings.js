// A string that doubles.
// expect: failed string too long
let text = 'x';
for (;;) text += text + 'y' + text;
