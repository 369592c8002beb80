// Rax bundles: what `weex-rax-framework` needs of us, and the window that its pages have.

// The framework brings stand-ins of its own for these; what the engine has is complete, and a rejection that
// nobody handles is noticed. Later releases of it keep to the engine's too.
const ENGINES_OWN = [
  'Promise', 'Symbol', 'Map', 'Set', 'WeakMap', 'WeakSet',
  'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', // its ids would be those of callbacks
];
const FRAME = 16; // milliseconds until the next frame, as the framework has it

function createRax(data, services) {
  define(globalThis, 'callNative', callNative); // by it Rax 0.x knows that it is on a phone
  const framework = requireLibrary('dist/framework.weex.js');
  framework.init({ Document: function DocumentOfPage() { return pageDocument; }, Element, Comment });
  framework.registerComponents(parseJSON(toJSON(settings.components)));
  framework.registerModules(namesOfMethods());
  pageDocument.listener = {
    createFinish() { pageDocument.createFinish(); },
    updateFinish() { pageDocument.updateFinish(); },
    refreshFinish() { pageDocument.refreshFinish(); },
  };
  const window = windowOf(framework, data, services);
  for (let index = 0; index < ENGINES_OWN.length; index += 1) {
    window[ENGINES_OWN[index]] = globalThis[ENGINES_OWN[index]];
  }
  makeIterable(window.URLSearchParams.prototype);
  window.requestAnimationFrame = (fn) => startTimer('requestAnimationFrame', fn, FRAME, [], false);
  window.cancelAnimationFrame = clearTimer;
  window.fetch = fetchOf(window);
  joinPages(window);
  define(globalThis, 'window', window); // the framework's matchMedia looks for it there
  evaluateScript = (text) => runWithin(window, text);
  return framework;
}

/** Carries out tasks as phones do: `{ module, method, args }` or `{ component, ref, method, args }`. */
function callNative(id, tasks) {
  const { taskCenter } = pageDocument;
  for (let index = 0; index < tasks.length; index += 1) {
    const { module, component, ref, method, args } = tasks[index];
    if (component !== undefined) taskCenter.callComponent(ref, method, args ?? [], { component });
    else if (module === 'dom' && domActions[method] === true) taskCenter.callDOM(method, args ?? []);
    else taskCenter.callModule(module, method, args ?? []);
  }
}

function namesOfMethods() {
  const modules = {};
  const names = ownKeys(moduleMethods);
  for (let index = 0; index < names.length; index += 1) modules[names[index]] = ownKeys(moduleMethods[names[index]]);
  return modules;
}

/** The window that the framework makes for a bundle: it is `this` to the code that it runs. */
function windowOf(framework, data, services) {
  let window = null;
  const options = assignAll({ take(made) { window = made; } }, weex.config);
  const about = { config: weex.config, created: now(), framework: 'Rax', bundleType: 'Rax', weex, services };
  framework.createInstance('1', 'this.__weex_options__.take(this)', options, data, assignAll(about, services));
  delete options.take;
  window.__weex_code__ = '';
  return window;
}

/**
 * Runs a script as the framework does: all members of its window are in scope. It would be strict there, and
 * is not in later releases; what the strict mode refuses runs here.
 */
function runWithin(window, text) {
  return apply(within(text), window, []);
}

function within(text) {
  try {
    return evaluate('(function () { with (this) { return (function () {' + text + '\n}).call(this); } })');
  } catch (thrown) {
    throw errorOf(text) ?? thrown;
  }
}

/** What is wrong with a script by itself, as where it is cut off. It does not run. */
function errorOf(text) {
  try {
    return evaluate('throw undefined;' + text);
  } catch (thrown) {
    return thrown;
  }
}

/** Parameters of URLs have iterators for the framework's own symbols alone. */
function makeIterable(prototype) {
  const names = ['keys', 'values', 'entries'];
  for (let index = 0; index < names.length; index += 1) {
    const original = prototype[names[index]];
    prototype[names[index]] = function iterate() {
      const iterator = apply(original, this, []);
      iterator[ITERATOR] = () => iterator;
      return iterator;
    };
  }
  prototype[ITERATOR] = prototype.entries;
}
const ITERATOR = Symbol.iterator;

/** The framework's `fetch`, with a promise of the engine's. */
function fetchOf(window) {
  const original = window.fetch;
  return (input, init) => new PromiseType((resolve, reject) => { original(input, init).then(resolve, reject); });
}
const PromiseType = Promise;

/** Lets `window.postMessage` reach the other Rax pages of the device, which share no window here. */
function joinPages(window) {
  const channel = new BroadcastChannel('window.postMessage of Rax');
  const postHere = window.postMessage;
  window.postMessage = (message, targetOrigin) => {
    postHere(message, targetOrigin);
    channel.postMessage({ origin: window.location.origin, message, targetOrigin });
  };
  channel.onmessage = ({ data: { origin, message, targetOrigin } }) => {
    if (targetOrigin !== '*' && targetOrigin !== window.location.origin) return;
    window.dispatchEvent({ origin, data: message, type: 'message', source: null, target: window });
  };
}
