// The weex object, and the older ways to reach a module that bundles still use.

const MODULE_PREFIX = '@weex-module/';

/** @weex-module/name means name. */
function moduleName(name) {
  const text = typeof name === 'string' ? name : inspect(name);
  return startsWith(text, MODULE_PREFIX) ? slice(text, MODULE_PREFIX.length) : text;
}

const sortNames = uncurry(Array.prototype.sort);

function knownModules() {
  const names = ownKeys(moduleObjects);
  let text = '';
  sortNames(names);
  for (let index = 0; index < names.length; index += 1) text += (index > 0 ? ', ' : '') + names[index];
  return text;
}

let missed = null; // names that were asked for and are not there → true

function requireModule(name) {
  const plain = moduleName(name);
  const known = moduleObjects[plain];
  if (known === undefined) tellMissing(plain);
  return known;
}

/** Once a name, and once what there is instead: apps bring modules along, and each file of theirs asks for them. */
function tellMissing(name) {
  const isFirst = missed === null;
  if (isFirst) missed = dictionary();
  if (missed[name] === true) return;
  missed[name] = true;
  print('warn', '[JS Framework] using unregistered weex module "' + name + '"'
    + (isFirst ? '; there are: ' + knownModules() : ''));
}

function isRegisteredModule(name, method) {
  const methods = moduleMethods[moduleName(name)];
  if (methods === undefined) return false;
  return method === undefined || methods[inspect(method)] === true;
}

/** @module/name, @module/name.method: whether there is such; @component/name: whether there is such; else null. */
function supports(condition) {
  const text = typeof condition === 'string' ? condition : '';
  if (startsWith(text, '@component/')) return componentTypes[slice(text, '@component/'.length)] !== undefined;
  if (!startsWith(text, '@module/')) return null;
  const path = slice(text, '@module/'.length);
  const dot = indexOf(path, '.');
  return dot < 0 ? isRegisteredModule(path) : isRegisteredModule(slice(path, 0, dot), slice(path, dot + 1));
}

const weex = {
  config: {
    bundleUrl: settings.bundleUrl,
    bundleType: '',
    env: settings.scope.configEnv === 'SAME' ? environment : parseJSON(toJSON(environment)),
  },
  requireModule,
  isRegisteredModule,
  isRegisteredComponent: (type) => componentTypes[inspect(type)] !== undefined,
  document: pageDocument,
  supports,
};

define(globalThis, 'weex', weex);
define(globalThis, 'requireModule', requireModule);

/** The JS framework's version: of the last one that was shipped with an SDK. */
define(globalThis, 'getJSFMVersion', function getJSFMVersion() { return '0.29.7'; });

/** Modules of the old syntax; everything else belongs into the bundle. */
define(globalThis, 'require', function require(name) {
  const text = inspect(name);
  if (startsWith(text, MODULE_PREFIX)) return requireModule(text);
  throw new ErrorType('cannot find "' + text + '": only "@weex-module/…" can be required on a device; '
    + 'bundle the script with its packages first');
});
