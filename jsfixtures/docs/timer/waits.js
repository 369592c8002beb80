// The module of timers, in order with the global functions.
const timer = weex.requireModule('timer');
setTimeout(() => console.log('one'), 10);
timer.setTimeout(() => console.log('two'), 20);
