// setTimeout and its kin. The functions stay here; the native half only knows when they are due.
//
// As in Weex, ids are strings, further arguments are passed on, and clearing takes an id of either type.

const MAX_TIMERS = settings.maxTimers;
// Milliseconds, 24.8 days. Browsers let longer delays overflow and fire at once; who asks for one means
// "not while this page lives".
const MAX_DELAY = 2 ** 31 - 1;
const timers = dictionary(); // id → { fn, args, repeats }
let timerCount = 0; // running now
let lastTimer = 0;

function startTimer(kind, fn, delay, args, repeats) {
  if (typeof fn !== 'function') {
    throw new TypeErrorType(kind + ' needs a function, not ' + describeValue(fn));
  }
  if (timerCount >= MAX_TIMERS) {
    throw new RangeErrorType('too many timers: no more than ' + MAX_TIMERS + ' may run at once');
  }
  const wanted = trunc(NumberOf(delay));
  const ms = wanted >= 0 ? min(wanted, MAX_DELAY) : 0; // NaN is not
  lastTimer += 1;
  const id = StringOf(lastTimer);
  call('timer', 'start', '[' + lastTimer + ',' + ms + ',' + repeats + ',' + sinceTurn() + ']', here());
  timers[id] = { __proto__: null, kind, fn, args, repeats };
  timerCount += 1;
  return id;
}

function clearTimer(id) {
  if (typeof id !== 'string' && typeof id !== 'number') return;
  const key = StringOf(id);
  if (timers[key] === undefined) return;
  delete timers[key];
  timerCount -= 1;
  call('timer', 'clear', '[' + key + ']');
}

receivers.timer = (name, args) => {
  const timer = timers[args[0]];
  if (timer === undefined) return; // cleared by an event of the same turn
  if (timer.repeats) {
    call('timer', 'again', '[' + args[0] + ']');
  } else {
    delete timers[args[0]];
    timerCount -= 1;
  }
  invoke(timer.fn, undefined, timer.args, 'in the callback of ' + timer.kind);
};

define(globalThis, 'setTimeout', function setTimeout(fn, delay, ...args) {
  return startTimer('setTimeout', fn, delay, args, false);
});
define(globalThis, 'setInterval', function setInterval(fn, delay, ...args) {
  return startTimer('setInterval', fn, delay, args, true);
});
define(globalThis, 'clearTimeout', function clearTimeout(id) { clearTimer(id); });
define(globalThis, 'clearInterval', function clearInterval(id) { clearTimer(id); });
