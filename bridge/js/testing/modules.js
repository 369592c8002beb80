// require('./file') in test files: the files were found before, by what the test file and they themselves name.

const definitions = new Map(); // path → function (module, exports, require)
const links = new Map(); // path → { what a file requires: the path of that }
const loaded = new Map(); // path → module
const requireOfDevice = globalThis.require;

function requireFrom(from) {
  return function require(name) {
    if (name === 'vitest' || name === '@jest/globals') return globals;
    if (!/^\.\.?\//.test(name)) {
      if (requireOfDevice !== undefined && name.startsWith('@weex-module/')) return requireOfDevice(name);
      throw new Error(`require('${name}'): test files can require files by relative paths, as './${name}'; bundle the test with its packages`);
    }
    const path = links.get(from)?.[name];
    if (path === undefined) throw new Error(`require('${name}'): there is no such file beside ${from}`);
    if (!loaded.has(path)) {
      const module = { exports: {} };
      loaded.set(path, module);
      definitions.get(path).call(module.exports, module, module.exports, requireFrom(path));
    }
    return loaded.get(path).exports;
  };
}

const globals = {
  afterAll: hook('afterAll'),
  afterEach: hook('afterEach'),
  beforeAll: hook('beforeAll'),
  beforeEach: hook('beforeEach'),
  describe,
  device: telling(device, 'device', habits.device),
  expect,
  it,
  jest,
  test: it,
  vi: jest,
};
Object.assign(globalThis, globals);
Object.defineProperty(globalThis, '__test', {
  configurable: true,
  value: {
    link: (path, found) => links.set(path, found),
    define: (path, definition) => definitions.set(path, definition),
    begin(path) {
      globalThis.require = requireFrom(path);
      delete globalThis.__test;
    },
  },
});
