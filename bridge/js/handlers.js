// Handlers of the module webSocket: `ws.onopen = fn`, `ws.onopen(fn)`, and how they are called.
//
// They live on the module for as long as the page: they may be set before WebSocket() and stay for the
// next connection. So it is by default; what a platform does otherwise is in `rules`.

const noHandlers = () => ({ __proto__: null, onopen: null, onmessage: null, onclose: null, onerror: null });
let handlers = noHandlers(); // what registering fills: the module's, or those of the last connection
const handlerNames = ownKeys(handlers);
const registered = dictionary(); // name → { place, socket }: where, and after how many WebSocket()
let socketCount = 0; // how often WebSocket() was called

function register(name, fn) {
  if (fn !== null && fn !== undefined && typeof fn !== 'function') {
    refuse(name);
    return;
  }
  if (socketCount === 0 && rules.handlersBeforeConnect === 'DROPPED') {
    note('WX004', name);
    return;
  }
  handlers[name] = fn ?? null;
  if (handlers[name] !== null && isWanted('WX031') && stringifiesItsEvent(fn)) note('WX031', name);
  const place = placeFor('WX004', 'WX005', 'WX012', 'WX022', 'WX024');
  registered[name] = { __proto__: null, place, socket: socketCount };
}

const refuse = (name) => print('error', '[JS Framework] webSocket.' + name + ' must be assigned as a function.');

/** `ws.onopen = value` */
function assign(name, value) {
  if (typeof value === 'function') {
    note('WX001', name);
    if (rules.handlerForms === 'BOTH') register(name, value);
  } else if ((value === null || value === undefined) && rules.assignedNull === 'CLEARS') {
    note('WX026', name);
    register(name, null);
  } else {
    refuse(name);
  }
}

/** `ws.onopen(value)` */
function registerByCall(name, value) {
  note('WX002', name);
  register(name, value);
}

function dispatch(target, name, event) {
  const own = target === null ? handlers : handlersOf(target);
  const handler = own[name];
  if (handler === null) return;
  noteOldHandler(target, name, own);
  if (isOneShot(name)) own[name] = null;
  const run = rules.throwingHandler === 'LOGGED' ? logging(handler) : handler;
  invoke(run, target, [event], 'in the handler of webSocket.' + name);
}

/** A handler that prints what it throws before it throws it, as the framework of the phones does. */
const logging = (handler) => (event) => {
  try {
    return apply(handler, undefined, [event]);
  } catch (thrown) {
    print('error', '[JS Framework] Failed to execute the callback function:\n ' + inspect(thrown));
    throw thrown;
  }
};

function isOneShot(name) {
  for (let index = 0; index < rules.oneShotHandlers.length; index += 1) {
    if (rules.oneShotHandlers[index] === name) return true;
  }
  return false;
}

/** Notes a handler that is called although it was set before this connection was made. */
function noteOldHandler(target, name, own) {
  if (target === null || own !== handlers || registered[name].socket === idOf(target)) return;
  note(registered[name].socket === 0 ? 'WX004' : 'WX005', name, registered[name].place);
}

/** Notes, at the line that set a handler, what it is about to meet. */
function noteAtHandler(id, name) {
  if (handlers[name] !== null) note(id, name, registered[name].place);
}

/** Notes a handler of errors that looks at what only some platforms tell it. */
function noteErrorData() {
  if (handlers.onerror === null || !isWanted('WX024')) return;
  const source = textOfFunction(handlers.onerror);
  const reads = indexOf(source, '.data') >= 0 || indexOf(source, '{ data') >= 0 || indexOf(source, '{data') >= 0;
  if (reads) noteAtHandler('WX024', 'onerror');
}

/** Whether a handler makes JSON of the whole event it is given, as far as its text tells. */
function stringifiesItsEvent(handler) {
  const text = textOfFunction(handler);
  if (indexOf(text, 'JSON.stringify(') < 0) return false;
  const event = firstParameter(text);
  return event !== '' && indexOf(text, 'JSON.stringify(' + event + ')') >= 0;
}

/** The name of the first parameter in the text of a function: `event` of `(event) => …`. */
function firstParameter(text) {
  const open = indexOf(text, '(');
  const arrow = indexOf(text, '=>');
  if (arrow >= 0 && arrow < open) return trim(slice(text, 0, arrow));
  const comma = indexOf(text, ',', open);
  const close = indexOf(text, ')', open);
  return trim(slice(text, open + 1, comma >= 0 && comma < close ? comma : close));
}

const functionText = uncurry(Function.prototype.toString);

/** How a function was written; '' for a Proxy, whose traps would run, and for bound and native ones. */
function textOfFunction(fn) {
  try {
    return typeof lineOfFunction(fn) === 'number' ? functionText(fn) : '';
  } catch {
    return '';
  }
}
