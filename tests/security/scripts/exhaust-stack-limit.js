// A stack of all there is.
// expect: failed Maximum call stack size exceeded
Error.stackTraceLimit = Infinity;
(function deep() { deep(); })();
