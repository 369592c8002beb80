// JS services: what an app gives to all of its bundles. Their scripts run before the bundle and register
// themselves; when the instance is created, what they make becomes global to it.

const services = []; // { name, options }, in order

function indexOfService(name) {
  for (let index = 0; index < services.length; index += 1) if (services[index].name === name) return index;
  return -1;
}

const registrar = {
  register(name, options) {
    if (indexOfService(name) >= 0) {
      print('warn', 'Service "' + inspect(name) + '" has been registered already!');
      return;
    }
    pushTo(services, { name, options: options ?? {} });
  },
  unregister(name) {
    const index = indexOfService(name);
    if (index >= 0) spliceOf(services, index, 1);
  },
};

define(globalThis, 'service', registrar);

/** Lets each service make what it offers; `instance` becomes global, the rest is on `service`. Gives all of it. */
function createServices(type) {
  const made = dictionary();
  const own = {};
  const about = { weex, config: weex.config, created: now(), framework: type, bundleType: type };
  for (let index = 0; index < services.length; index += 1) {
    const { name, options } = services[index];
    if (typeof options.create !== 'function') continue;
    invoke(() => offer(made, own, options.create('1', about, {})), undefined, [], 'in create of the service ' + name);
  }
  define(globalThis, 'service', Object.freeze(made));
  const globals = keysOf(own);
  for (let index = 0; index < globals.length; index += 1) define(globalThis, globals[index], own[globals[index]]);
  return assignAll({ service: made }, own);
}

function offer(made, own, result) {
  const given = result ?? {};
  const names = keysOf(given);
  for (let index = 0; index < names.length; index += 1) {
    if (names[index] !== 'instance') made[names[index]] = given[names[index]];
  }
  assignAll(own, given.instance);
}

/** Calls `refresh` or `destroy` of each service. */
function tellServices(method) {
  for (let index = 0; index < services.length; index += 1) {
    const { name, options } = services[index];
    if (typeof options[method] !== 'function') continue;
    const about = { info: { framework: weex.config.bundleType }, runtime: {} };
    invoke(options[method], options, ['1', about], 'in ' + method + ' of the service ' + name);
  }
}
