// Promises of a class whose own functions throw: the only jobs that can, and what they throw has no end.
// expect: failed (in a promise)
// prints: alive
const endless = { toString() { for (;;); }, [Symbol.toPrimitive]() { for (;;); } };
const fail = () => { throw endless; };
class Own { constructor(executor) { executor(fail, fail); } }
class Derived extends Promise { constructor(executor) { super(() => executor(fail, fail)); } }
for (const species of [Own, Derived]) {
  const promise = Promise.resolve(1);
  promise.constructor = { [Symbol.species]: species };
  promise.then(() => 1);
  promise.then(fail);
}
setTimeout(() => print('alive'), 5);
