// Typed arrays beyond everything there is.
// expect: failed RangeError
new Float64Array(2 ** 50);
