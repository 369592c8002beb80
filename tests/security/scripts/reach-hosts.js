// What other hosts of JavaScript give to scripts, and what opens files in some of them.
// expect: passed
for (const name of ['process', 'std', 'os', 'bjson', 'load', 'loadScript', 'Deno', 'Bun', 'Worker', 'WebAssembly',
  'XMLHttpRequest', 'fetch', 'importScripts', 'scriptArgs', 'gc', '__loadScript', 'module', 'python', '__answer',
  '__trackRejection', 'navigator', 'document', 'std_evalFile']) {
  if (typeof globalThis[name] !== 'undefined') breach(name);
}
for (const name of ['fs', 'std', 'os', 'child_process', '@weex-module/std', '@weex-module/__proto__', '../../etc/passwd']) {
  let found;
  try { found = require(name); } catch {}
  if (found) breach('require ' + name);
}
for (const name of ['constructor', '__proto__', 'toString', 'page', 'console', 'callback', '@weex-module/webSocket/..']) {
  if (weex.requireModule(name)) breach('requireModule ' + name);
}
