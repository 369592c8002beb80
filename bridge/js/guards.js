// The user's functions, run so that nothing they throw or reject is lost, nor reaches the engine's
// binding: that turns an exception into text outside of every limit.

const UNHANDLED = 'in a promise whose rejection nobody handles';
const origins = new WeakMap(); // promise → { context, fn }: the function of the user's that returned it
let rejected = new MapType(); // promise → { reason, place }: rejected while nobody handled it
let hasRejected = false; // since the last turn ended
let tracked = false; // whether the engine tells of every rejection

/** Runs a function of the user's; what it throws or rejects with is reported, never thrown on. */
function invoke(fn, self, args, context) {
  try {
    watch(apply(fn, self, args), context, fn);
  } catch (thrown) {
    report(thrown, context, fn);
  }
}

/** Sees to it that the rejection of what user code returned is reported. */
function watch(result, context, fn) {
  if (!isObject(result)) return;
  try {
    if (!isPromise(result)) watchThenable(result, context, fn);
    else if (tracked) weakSet(origins, result, { __proto__: null, context, fn });
    else then(result, undefined, (reason) => report(reason, context, fn));
  } catch (thrown) {
    report(thrown, context, fn);
  }
}

/** Reports the rejection of a promise of a library's, of which the engine knows nothing. */
function watchThenable(result, context, fn) {
  let isSettled = false;
  const settle = (reason, isRejected) => {
    if (isRejected && !isSettled) report(reason, context, fn);
    isSettled = true;
  };
  const method = result.then;
  if (typeof method !== 'function') return;
  try {
    apply(method, result, [() => settle(undefined, false), (reason) => settle(reason, true)]);
  } catch (thrown) {
    settle(thrown, true);
  }
}

/** Called by the engine when a promise without a handler is rejected, and when it gets one later. */
function trackRejection(promise, reason, handled) {
  if (handled) {
    mapDelete(rejected, promise);
    return;
  }
  hasRejected = true;
  mapSet(rejected, promise, { __proto__: null, reason, place: placeOrNothing() });
}

function placeOrNothing() {
  try {
    return here();
  } catch {
    return 'null'; // no stack is left to look around
  }
}

/** Ends a turn: what is still rejected and unhandled now is reported. */
function settle() {
  const unhandled = rejected;
  if (hasRejected) {
    hasRejected = false;
    rejected = new MapType();
    mapForEach(unhandled, reportRejection);
  }
  closeReports();
  return status();
}

function reportRejection({ reason, place }, promise) {
  const origin = weakGet(origins, promise);
  if (origin === undefined) report(reason, UNHANDLED, undefined, place);
  else report(reason, origin.context, origin.fn, place);
}

const enqueueMicrotask = queueMicrotask;
define(globalThis, 'queueMicrotask', function queueMicrotask(task) {
  if (typeof task !== 'function') throw new TypeErrorType('queueMicrotask needs a function');
  enqueueMicrotask(() => invoke(task, undefined, [], 'in a microtask'));
});

// Not a subclass: that would have the original for its prototype, where scripts could take it from.
const Registry = FinalizationRegistry;
function GuardedRegistry(cleanup) {
  if (new.target === undefined) throw new TypeErrorType('FinalizationRegistry must be called with new');
  if (typeof cleanup !== 'function') throw new TypeErrorType('cleanup must be a function');
  const guarded = (held) => invoke(cleanup, undefined, [held], 'in a finalization callback');
  return construct(Registry, [guarded], new.target);
}
defineProperty(GuardedRegistry, 'name', { __proto__: null, value: 'FinalizationRegistry' });
defineProperty(GuardedRegistry, 'prototype', { __proto__: null, value: Registry.prototype, writable: false });
define(Registry.prototype, 'constructor', GuardedRegistry);
define(globalThis, 'FinalizationRegistry', GuardedRegistry);
