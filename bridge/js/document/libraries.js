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

// What a framework prints through console.error is a fault of the bundle's, and reported instead. Vue announces
// an error with a warning and then prints the error itself; the two become one report.

const VUE_WARNING = '[Vue warn]: ';
const ERROR_IN = VUE_WARNING + 'Error in ';
const TRACE = '\n\nfound in\n\n';
const ONE_COMPONENT = '\n\n(found in ';
const MOST_WARNINGS = 1000; // that are told apart; a page that has more is told of them again
let announced = '';
let warned = dictionary(); // text → true
let warningCount = 0;

const frameworkConsole = {
  debug: consoleMethods.debug,
  log: consoleMethods.log,
  info: consoleMethods.info,
  warn: consoleMethods.warn,
  error(...args) {
    const text = joined(args);
    if (startsWith(text, ERROR_IN)) {
      announced = announcement(text);
    } else if (startsWith(text, VUE_WARNING)) {
      warnOnce(text);
    } else {
      const context = announced === '' ? 'in code that the framework called' : announced;
      announced = '';
      report(args[0], context);
    }
  },
};

/** A fault in a list is warned of for each of its items, and again whenever it is rendered. */
function warnOnce(text) {
  if (warned[text] === true) return;
  if (warningCount >= MOST_WARNINGS) {
    warned = dictionary();
    warningCount = 0;
  }
  warningCount += 1;
  warned[text] = true;
  if (settings.vueWarningsFail) reportWarning(text);
  else print('error', text);
}

function reportWarning(text) {
  const traced = indexOf(text, TRACE);
  const end = traced < 0 ? indexOf(text, ONE_COMPONENT) : traced;
  const message = end < 0 ? slice(text, VUE_WARNING.length) : slice(text, VUE_WARNING.length, end);
  const stack = traced < 0 ? '' : slice(text, traced + TRACE.length);
  const name = componentIn(text);
  appendReport('Vue warning', message, stack, name === '' ? '' : 'in ' + name, placeOf(text, name));
}

/** Where the bundle is, or the file of the component: Vue often warns while none of the bundle's code runs. */
function placeOf(text, name) {
  const place = here();
  const mark = name + ' at ';
  const at = name === '' ? -1 : indexOf(text, mark);
  if (place !== 'null' || at < 0) return place;
  const line = indexOf(text, '\n', at);
  const end = line < 0 ? indexOf(text, ')', at) : line;
  return toJSON([slice(text, at + mark.length, end), 1, 1]);
}

/** `[Vue warn]: Error in created hook: "…"\n\nfound in\n\n---> <Chat> at src/chat.vue` → `in created hook of <Chat>` */
function announcement(text) {
  const what = slice(text, ERROR_IN.length, indexOf(text, ': "'));
  const name = componentIn(text);
  return 'in ' + what + (name === '' ? '' : ' of ' + name);
}

/** The component that Vue says it found something in. */
const componentIn = (text) => componentNamed(text, '---> <') || componentNamed(text, '(found in <');

function componentNamed(text, mark) {
  const at = indexOf(text, mark);
  const from = at + mark.length - 1;
  return at < 0 ? '' : slice(text, from, indexOf(text, '>', from) + 1);
}
