// Ids are of nobody but who was given them: clearing takes timers only, and no text gets into a call.
// expect: passed
// prints: due
setTimeout(() => print('due'), 5);
for (const id of ['1],["webSocket","close",[1', '1,1', '01', '+1', ' 1', '1.0', '1e0', '0x1', '__proto__', 'constructor', -1, NaN,
  1.5, {}, [1], { toString: () => '1' }, Symbol.iterator, null, 2n ** 64n]) {
  clearTimeout(id); clearInterval(id);
}
