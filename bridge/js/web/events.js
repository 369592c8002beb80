// Event and the kinds of it that sockets use, by https://dom.spec.whatwg.org/#events and
// https://html.spec.whatwg.org/multipage/comms.html.

const NONE = 0;
const AT_TARGET = 2;
const EVENT_PHASES = { NONE, CAPTURING_PHASE: 1, AT_TARGET, BUBBLING_PHASE: 3 };
const eventState = hiddenState('Event');
const messageState = hiddenState('MessageEvent');
const closeState = hiddenState('CloseEvent');
const customState = hiddenState('CustomEvent');

// Every event carries it as a property of its own that nobody can change.
const isTrusted = {
  __proto__: null,
  enumerable: true,
  configurable: false,
  get: getOwnPropertyDescriptor({ get isTrusted() { return eventState.of(this).isTrusted; } }, 'isTrusted').get,
  set: undefined,
};

/** Makes an object an event: what each constructor of an event does first. */
function startEvent(event, type, init) {
  const given = options(init, 'the second argument of an event');
  const state = eventState.attach(event, {
    __proto__: null,
    type,
    bubbles: !!given.bubbles,
    cancelable: !!given.cancelable,
    composed: !!given.composed,
    isTrusted: false,
    timeStamp: milliseconds(),
    target: null,
    currentTarget: null,
    phase: NONE,
    stopped: false,
    stoppedAtOnce: false,
    canceled: false,
    inPassiveListener: false,
    dispatching: false,
  });
  defineProperty(event, 'isTrusted', isTrusted);
  return state;
}

function startAgain(state, type, bubbles, cancelable) {
  state.stopped = false;
  state.stoppedAtOnce = false;
  state.canceled = false;
  state.isTrusted = false;
  state.target = null;
  state.type = type;
  state.bubbles = bubbles;
  state.cancelable = cancelable;
}

function cancel(state) {
  if (state.cancelable && !state.inPassiveListener) state.canceled = true;
}

class Event {
  constructor(type, init = undefined) {
    requireArguments(arguments.length, 1, 'new Event');
    startEvent(this, domString(type), init);
  }

  get type() { return eventState.of(this).type; }
  get target() { return eventState.of(this).target; }
  get srcElement() { return eventState.of(this).target; }
  get currentTarget() { return eventState.of(this).currentTarget; }
  get eventPhase() { return eventState.of(this).phase; }
  get bubbles() { return eventState.of(this).bubbles; }
  get cancelable() { return eventState.of(this).cancelable; }
  get defaultPrevented() { return eventState.of(this).canceled; }
  get composed() { return eventState.of(this).composed; }
  get timeStamp() { return eventState.of(this).timeStamp; }

  get cancelBubble() { return eventState.of(this).stopped; }
  set cancelBubble(value) {
    const state = eventState.of(this);
    if (value) state.stopped = true;
  }

  get returnValue() { return !eventState.of(this).canceled; }
  set returnValue(value) {
    const state = eventState.of(this);
    if (!value) cancel(state);
  }

  composedPath() {
    const { currentTarget } = eventState.of(this);
    return currentTarget === null ? [] : [currentTarget];
  }

  stopPropagation() { eventState.of(this).stopped = true; }

  stopImmediatePropagation() {
    const state = eventState.of(this);
    state.stopped = true;
    state.stoppedAtOnce = true;
  }

  preventDefault() { cancel(eventState.of(this)); }

  initEvent(type, bubbles = false, cancelable = false) {
    const state = eventState.of(this);
    requireArguments(arguments.length, 1, 'initEvent');
    const text = domString(type);
    if (!state.dispatching) startAgain(state, text, !!bubbles, !!cancelable);
  }
}
expose(Event, { constants: EVENT_PHASES });

// -- MessageEvent --------------------------------------------------------------------------------

/** MessagePort does not exist here, so ports are an empty sequence. */
function portsOf(value) {
  if (value === undefined) return noPorts;
  if (!isObject(value) || typeof value[Symbol.iterator] !== 'function') {
    throw new TypeErrorType('the ports of a message must be a sequence');
  }
  for (const port of value) throw new TypeErrorType(describeValue(port) + ' is no MessagePort');
  return noPorts;
}
const noPorts = Object.freeze([]);

function sourceOf(value) {
  if (value !== undefined && value !== null) {
    throw new TypeErrorType('the source of a message must be a window or a port: there are none here');
  }
  return null;
}

class MessageEvent {
  constructor(type, init = undefined) {
    requireArguments(arguments.length, 1, 'new MessageEvent');
    startEvent(this, domString(type), init);
    const { data = null, lastEventId = '', origin = '', ports, source } = options(init, 'the second argument');
    messageState.attach(this, {
      __proto__: null,
      data,
      lastEventId: domString(lastEventId),
      origin: usvString(origin),
      ports: portsOf(ports),
      source: sourceOf(source),
    });
  }

  get data() { return messageState.of(this).data; }
  get origin() { return messageState.of(this).origin; }
  get lastEventId() { return messageState.of(this).lastEventId; }
  get source() { return messageState.of(this).source; }
  get ports() { return messageState.of(this).ports; }

  initMessageEvent(
    type, bubbles = false, cancelable = false, data = null, origin = '', lastEventId = '', source = null, ports = [],
  ) {
    const message = messageState.of(this);
    requireArguments(arguments.length, 1, 'initMessageEvent');
    const state = eventState.of(this);
    if (state.dispatching) return;
    startAgain(state, domString(type), !!bubbles, !!cancelable);
    message.data = data;
    message.origin = usvString(origin);
    message.lastEventId = domString(lastEventId);
    message.source = sourceOf(source);
    message.ports = portsOf(ports);
  }
}
expose(MessageEvent, { parent: Event });

// -- CloseEvent ----------------------------------------------------------------------------------

class CloseEvent {
  constructor(type, init = undefined) {
    requireArguments(arguments.length, 1, 'new CloseEvent');
    startEvent(this, domString(type), init);
    const { code = 0, reason = '', wasClean = false } = options(init, 'the second argument');
    closeState.attach(this, {
      __proto__: null, code: unsignedInteger(code, 16), reason: usvString(reason), wasClean: !!wasClean,
    });
  }

  get wasClean() { return closeState.of(this).wasClean; }
  get code() { return closeState.of(this).code; }
  get reason() { return closeState.of(this).reason; }
}
expose(CloseEvent, { parent: Event });

// -- CustomEvent: the one that scripts make for their own targets ---------------------------------

class CustomEvent {
  constructor(type, init = undefined) {
    requireArguments(arguments.length, 1, 'new CustomEvent');
    startEvent(this, domString(type), init);
    const { detail = null } = options(init, 'the second argument');
    customState.attach(this, { __proto__: null, detail });
  }

  get detail() { return customState.of(this).detail; }
}
expose(CustomEvent, { parent: Event });
