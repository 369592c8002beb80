// The frameworks that a user's package manager installed: CommonJS files that the page was given.

const libraries = dictionary(); // file → function that runs it, from the engine
const exported = dictionary(); // file → what it exports

/** What the engine hands over before a bundle runs: the function around a file's source. */
loaders.library = (name, run) => { libraries[name] = run; };

/** What a file exports; it runs when it is first asked for. */
function requireLibrary(file) {
  if (exported[file] === undefined) {
    const module = { exports: {} };
    exported[file] = module;
    const process = { env: { NODE_ENV: settings.frameworkMode } };
    const resolve = (path) => requireLibrary(slice(path, 2) + '.js'); // './factory'
    apply(libraries[file], globalThis, [module, module.exports, resolve, process, frameworkConsole]);
  }
  return exported[file].exports;
}

// What a framework prints through console.error is a fault of the bundle's. Vue announces an error with a
// warning and then prints the error itself; the two become one report.

const VUE_WARNING = '[Vue warn]: ';
const ERROR_IN = VUE_WARNING + 'Error in ';
let announced = '';

const frameworkConsole = {
  debug: consoleMethods.debug,
  log: consoleMethods.log,
  info: consoleMethods.info,
  warn: consoleMethods.warn,
  error(...args) {
    const text = joined(args);
    if (startsWith(text, ERROR_IN)) {
      print('error', text);
      announced = announcement(text);
    } else if (startsWith(text, VUE_WARNING)) {
      print('error', text);
      if (settings.vueWarningsFail) appendReport('Vue warning', slice(text, VUE_WARNING.length), '', '', here());
    } else {
      const context = announced === '' ? 'in code that the framework called' : announced;
      announced = '';
      report(args[0], context);
    }
  },
};

/** `[Vue warn]: Error in created hook: "…"\n\nfound in\n\n---> <Chat> at src/chat.vue` → `in created hook of <Chat>` */
function announcement(text) {
  const what = slice(text, ERROR_IN.length, indexOf(text, ': "'));
  const name = componentNamed(text, '---> <') || componentNamed(text, '(found in <');
  return 'in ' + what + (name === '' ? '' : ' of ' + name);
}

function componentNamed(text, mark) {
  const at = indexOf(text, mark);
  const from = at + mark.length - 1;
  return at < 0 ? '' : slice(text, from, indexOf(text, '>', from) + 1);
}
