// Runs a compiled page on npm's weex-js-runtime, as the peer of benchmarks/pages.py. Prints milliseconds:
// node pages.cjs NODE_MODULES HELLO_BUNDLE COUNTER_BUNDLE
'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');

const [modules, hello, counter] = process.argv.slice(2);
const TAPS = 200;
const calls = [];

global.WXEnvironment = { platform: 'Node', deviceWidth: 750, deviceHeight: 1334, logLevel: 'off' };
for (const name of ['CreateFinish', 'UpdateFinish', 'RefreshFinish', 'CreateBody', 'AddElement', 'RemoveElement',
  'MoveElement', 'UpdateAttrs', 'UpdateStyle', 'AddEvent', 'RemoveEvent', 'NativeModule', 'NativeComponent']) {
  global['call' + name] = (...args) => { calls.push(JSON.stringify([name, args])); };
}
global.callNative = (...args) => { calls.push(JSON.stringify(['Native', args])); };
const quiet = { debug() {}, log() {}, info() {}, warn() {}, error: console.error };

function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

let runtime;
const ready = timed(() => {
  const kept = global.console;
  const rt = require(path.join(modules, 'weex-js-runtime'));
  rt.config.frameworks = { Vue: require(path.join(modules, 'weex-vue-framework')) };
  delete rt.config.Element.prototype.setClassList;
  runtime = rt.init(rt.config);
  global.console = kept;
  runtime.registerModules({ timer: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  runtime.registerComponents(['div', 'text', 'image']);
});

function create(id, file) {
  const code = readFileSync(file, 'utf8');
  const keep = global.console;
  global.console = quiet;
  const failed = runtime.createInstance(id, code, { bundleUrl: 'file:///page.js' }, {});
  global.console = keep;
  if (failed instanceof Error) throw failed;
}

create('1', hello);
const helloTime = timed(() => create('3', hello)); // Node has compiled everything by now, as we have
create('2', counter);
const more = find(runtime.getRoot('2'), (node) => node.attr?.id === 'more');

function find(node, wanted) {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

(async () => {
  const times = [];
  for (let index = 0; index < TAPS; index += 1) {
    const before = calls.length;
    const start = process.hrtime.bigint();
    const [failed] = runtime.callJS('2', [{ method: 'fireEvent', args: [more.ref, 'click', {}] }]);
    if (failed instanceof Error) throw failed;
    while (calls.length === before) await new Promise(setImmediate);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ ready, hello: helloTime, tap: times[TAPS / 2] }));
  process.exit(); // the runtime leaves something running
})();
