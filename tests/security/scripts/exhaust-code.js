// Code without end.
// expect: limit memory
let code = '1';
for (;;) { code += '+' + code; Function(code); }
