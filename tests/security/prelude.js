// What stands before every hostile script, after `const URL = …`, where an echo server listens.
// Lines that begin with = are what a script was meant to print, and BREACH is what none may.

const ws = weex.requireModule('webSocket');
const connect = () => ws.WebSocket(URL);
const print = (() => { const { log } = console; return (text) => log('=' + text); })();
const breach = (what) => print('BREACH ' + what);

/** Makes everything that can be reached throw, whether it is called, read or written. */
const poison = (() => {
  const { ownKeys, getPrototypeOf, getOwnPropertyDescriptor, defineProperty } = Reflect;
  const hostile = () => { throw 'hostile'; };
  const kept = new Set([globalThis, ws, print, breach, hostile]);
  return () => {
    const seen = new Set([globalThis]);
    for (const object of seen) {
      for (const key of ownKeys(object)) {
        const { value, get, set } = getOwnPropertyDescriptor(object, key);
        for (const one of [value, get, set, value && getPrototypeOf(Object(value))]) if (Object(one) === one && !kept.has(one)) seen.add(one);
      }
    }
    const all = [...seen];
    const each = [];
    for (const object of all) for (const key of ownKeys(object)) if (key !== 'prototype') each.push([object, key]);
    for (let index = 0; index < each.length; index += 1) {
      defineProperty(each[index][0], each[index][1], { configurable: true, get: hostile, set: hostile });
    }
  };
})();
