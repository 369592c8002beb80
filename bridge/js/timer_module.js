// The module `timer`: the same timers as setTimeout and its kin, without an id to clear them by.

if (moduleObjects.timer === undefined) {
  moduleObjects.timer = {
    setTimeout(fn, delay) { startTimer('timer.setTimeout', fn, delay, [], false); },
    setInterval(fn, delay) { startTimer('timer.setInterval', fn, delay, [], true); },
    clearTimeout(id) { clearTimer(id); },
    clearInterval(id) { clearTimer(id); },
  };
  moduleMethods.timer = {
    __proto__: null, setTimeout: true, setInterval: true, clearTimeout: true, clearInterval: true,
  };
}
