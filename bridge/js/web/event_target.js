// EventTarget and event handler attributes, by https://dom.spec.whatwg.org/#interface-eventtarget and
// https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes. Targets have no
// parents here, so an event visits its target only.

const targetState = hiddenState('EventTarget');

/** Makes an object an event target: what each constructor of one does first. */
function startTarget(target) {
  targetState.attach(target, { __proto__: null, listeners: dictionary(), handlers: dictionary() });
}

// -- lists of listeners: replaced, never changed, so that a dispatch goes through the one it began with

const noListeners = newList();
const listenersOf = (state, type) => state.listeners[type] ?? noListeners;

function addListener(state, type, listener) {
  const longer = newList();
  const old = listenersOf(state, type);
  for (let index = 0; index < old.length; index += 1) addItem(longer, old[index]);
  addItem(longer, listener);
  state.listeners[type] = longer;
}

function removeListener(state, type, listener) {
  if (listener.removed) return;
  listener.removed = true;
  const shorter = newList();
  const old = listenersOf(state, type);
  for (let index = 0; index < old.length; index += 1) {
    if (old[index] !== listener) addItem(shorter, old[index]);
  }
  state.listeners[type] = shorter;
}

function findListener(state, type, callback, capture) {
  const list = listenersOf(state, type);
  for (let index = 0; index < list.length; index += 1) {
    const listener = list[index];
    if (listener.callback === callback && listener.capture === capture) return listener;
  }
  return undefined;
}

/** The options of addEventListener, read in the order that Web IDL reads them. */
function listenerOptions(value) {
  const read = { __proto__: null, capture: false, once: false, passive: false, signal: undefined };
  if (value === undefined || value === null) return read;
  if (!isObject(value)) {
    read.capture = !!value;
    return read;
  }
  read.capture = !!value.capture;
  read.once = !!value.once;
  read.passive = !!value.passive;
  read.signal = value.signal;
  if (read.signal !== undefined && !abortState.has(read.signal)) {
    throw new TypeErrorType('the option signal of addEventListener must be an AbortSignal');
  }
  return read;
}

function requireCallback(callback) {
  if (callback === undefined || callback === null || isObject(callback)) return;
  throw new TypeErrorType('an event listener must be a function or an object, not ' + describeValue(callback));
}

class EventTarget {
  constructor() {
    startTarget(this);
  }

  addEventListener(type, callback, given = undefined) {
    const state = targetState.of(this);
    requireArguments(arguments.length, 2, 'addEventListener');
    const name = domString(type);
    requireCallback(callback);
    const { capture, once, passive, signal } = listenerOptions(given);
    if (callback === undefined || callback === null) return;
    if (signal !== undefined && abortState.of(signal).aborted) return;
    if (findListener(state, name, callback, capture) !== undefined) return;
    const listener = { __proto__: null, callback, capture, once, passive, removed: false, isHandler: false };
    addListener(state, name, listener);
    if (signal !== undefined) whenAborted(signal, () => removeListener(state, name, listener));
  }

  removeEventListener(type, callback, given = undefined) {
    const state = targetState.of(this);
    requireArguments(arguments.length, 2, 'removeEventListener');
    const name = domString(type);
    requireCallback(callback);
    const capture = isObject(given) ? !!given.capture : !!given;
    const listener = findListener(state, name, callback, capture);
    if (listener !== undefined) removeListener(state, name, listener);
  }

  dispatchEvent(event) {
    targetState.of(this);
    requireArguments(arguments.length, 1, 'dispatchEvent');
    if (!eventState.has(event)) throw new TypeErrorType('dispatchEvent needs an Event');
    const state = eventState.of(event);
    if (state.dispatching) throw domException('the event is being dispatched already', 'InvalidStateError');
    state.isTrusted = false;
    return dispatchAt(this, event);
  }
}
expose(EventTarget);

// -- dispatching ---------------------------------------------------------------------------------

/** Dispatches an event; false when a listener canceled it. */
function dispatchAt(target, event) {
  const state = eventState.of(event);
  const list = listenersOf(targetState.of(target), state.type);
  state.dispatching = true;
  state.target = target;
  state.currentTarget = target;
  state.phase = AT_TARGET;
  callListeners(target, event, state, list, true);
  if (!state.stopped) callListeners(target, event, state, list, false);
  state.phase = NONE;
  state.currentTarget = null;
  state.dispatching = false;
  state.stopped = false;
  state.stoppedAtOnce = false;
  return !state.canceled;
}

function callListeners(target, event, state, list, capture) {
  for (let index = 0; index < list.length && !state.stoppedAtOnce; index += 1) {
    const listener = list[index];
    if (listener.capture !== capture || listener.removed) continue;
    if (listener.once) removeListener(targetState.of(target), state.type, listener);
    state.inPassiveListener = listener.passive;
    callListener(target, event, state, listener);
    state.inPassiveListener = false;
  }
}

function callListener(target, event, state, listener) {
  const { callback } = listener;
  const context = 'in a listener for the event ' + state.type;
  try {
    const isFunction = typeof callback === 'function';
    const fn = isFunction || listener.isHandler ? callback : callback.handleEvent;
    if (typeof fn !== 'function') {
      if (listener.isHandler) return;
      throw new TypeErrorType('handleEvent of an event listener is not a function');
    }
    const result = apply(fn, isFunction ? target : callback, [event]);
    if (listener.isHandler && result === false) cancel(state);
    watch(result, context, fn);
  } catch (thrown) {
    report(thrown, context, typeof callback === 'function' ? callback : undefined);
  }
}

/** Fires an event of our own at a target. */
function fire(target, event) {
  eventState.of(event).isTrusted = true;
  dispatchAt(target, event);
}

// -- event handler attributes --------------------------------------------------------------------

function setHandler(target, type, value) {
  const state = targetState.of(target);
  const known = state.handlers[type];
  if (!isObject(value)) {
    if (known !== undefined) removeListener(state, type, known);
    delete state.handlers[type];
  } else if (known !== undefined) {
    known.callback = value;
  } else {
    const listener = {
      __proto__: null, callback: value, capture: false, once: false, passive: false, removed: false, isHandler: true,
    };
    state.handlers[type] = listener;
    addListener(state, type, listener);
  }
}

/** Gives the objects of an interface the attribute on… for an event; `state` is the interface's. */
function addHandlerAttribute(prototype, state, type) {
  const name = 'on' + type;
  const { get, set } = getOwnPropertyDescriptor({
    get [name]() {
      state.of(this);
      return targetState.of(this).handlers[type]?.callback ?? null;
    },
    set [name](value) {
      state.of(this);
      setHandler(this, type, value);
    },
  }, name);
  defineProperty(prototype, name, { __proto__: null, get, set, enumerable: true, configurable: true });
}
