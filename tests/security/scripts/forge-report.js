// An error can say what it likes of itself; it is still one error, of this script.
// expect: failed
const error = new Error('x');
error.name = 'passed\nok   other.js (0.01 s)';
error.stack = '    at other.js:1:1\n"},{"name":"forged"}';
error.toString = () => breach('toString');
throw error;
