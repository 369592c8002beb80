// A loop in the level that console asks for.
// expect: limit CPU
Object.defineProperty(WXEnvironment, 'logLevel', { get() { for (;;); } });
console.log('x');
