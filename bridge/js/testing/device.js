// device: the pages that a test opens, and the servers that it plays. Everything is asked of the native side, and
// answered when all has happened that happens without time passing.

let siteOfChain = ''; // where a call was made that waited for another

const ask = (of, number, method, args) => {
  const site = siteOfChain || here();
  return new Promise((resolve, reject) => {
    host.act([of, number, method, args.map(sendable)], ({ value, error }) => {
      if (error === undefined) resolve(received(value));
      else reject(Object.assign(failure(error.message, site), { name: error.name }));
    });
  });
};

/** A regular expression does not travel; what it is made of does. */
function sendable(value) {
  if (value instanceof RegExp) return { $pattern: value.source, $flags: value.flags };
  if (Array.isArray(value)) return value.map(sendable);
  if (nameOf(Object(value)) !== 'Object' || value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sendable(each)]));
}

const kinds = { page: () => Page, element: () => Element, route: () => Route, peer: () => Peer };

function received(value) {
  if (Array.isArray(value)) return value.map(received);
  if (value?.$kind === undefined) return value;
  return new (kinds[value.$kind]())(value.$number, value.$shown);
}

/** What the native side has, by its kind and number; `shown` is what could be read of it when it was given. */
class Handle {
  constructor(kind, number, shown) {
    Object.assign(this, shown);
    Object.defineProperty(this, 'ask', { value: (method, args) => ask(kind, number, method, args) });
  }
}

const withMethods = (kind, methods) => {
  const type = class extends Handle {
    constructor(number, shown) { super(kind, number, shown); }
  };
  for (const method of methods.split(' ')) {
    type.prototype[method] = function (...args) { return chained(method, this.ask(method, args)); };
  }
  Object.assign(type.prototype, insteadOf(kind));
  return type;
};

const Page = withMethods('page', 'find findAll waitFor tree text console errors settled destroy');
const Element = withMethods('element', 'find findAll tree read tap longPress swipe pan fill typeText clear pressReturn '
  + 'focus blur change fire scrollTo scrollBy scrollIntoView pullDown pullUp');
const Route = withMethods('route', 'nextPeer requests');
const Peer = withMethods('peer', 'accept refuse expect receive expectClose send close drop hangUp stall resume');

const gives = { open: Page, page: Page, find: Element, waitFor: Element, read: Element, route: Route, nextPeer: Peer };

const readable = ['attrs', 'classes', 'id', 'style', 'text', 'type', 'value'];

/** A promise of something that can be asked at once: `page.find('input').fill('Ann')`. */
function chained(method, promise) {
  if (gives[method] === Element) {
    for (const name of readable) {
      const get = () => { throw failure(`${method}() gives a promise: read (await …${method}(…)).${name}`, here()); };
      Object.defineProperty(promise, name, { get });
    }
  }
  for (const name of Object.getOwnPropertyNames(gives[method]?.prototype ?? {})) {
    if (name !== 'constructor') {
      promise[name] = (...args) => {
        const site = here();
        return chained(name, promise.then((thing) => from(site, () => thing[name](...args))));
      };
    }
  }
  return promise;
}

function from(site, call) {
  siteOfChain = site;
  try {
    return call();
  } finally {
    siteOfChain = '';
  }
}

const device = {};
for (const method of ['open', 'page', 'route', 'toasts', 'answer', 'stored', 'store']) {
  device[method] = (...args) => chained(method, ask('device', 0, method, args));
}
/** What a test lets pass by its own word counts towards no time-out. */
device.advance = (seconds) => new Promise((done) => {
  if (!(seconds >= 0)) throw failure(`device.advance() needs a number of seconds, not ${brief(seconds)}`, here());
  host.allow(seconds);
  patience(seconds * 1000);
  later.setTimeout(done, seconds * 1000);
});
