// A pattern that looks at every way to divide a text.
// expect: limit CPU
/^(a+)+$/.test('a'.repeat(64) + 'b');
