// console: what Weex has (debug, log, info, warn, error) and what the web adds and scripts use.
//
// Weex turns objects into JSON and everything else into a string, joins them with spaces and drops
// what is above WXEnvironment.logLevel.

const LOG_LEVELS = { __proto__: null, off: 0, error: 1, warn: 2, info: 3, log: 4, debug: 5 };
const INDENT = '  ';
let groupDepth = 0;
const counters = dictionary();
const stopwatches = dictionary();

function isLogged(level) {
  if (settings.scope.logLevel === 'IGNORED') return true;
  const limit = LOG_LEVELS[readText(environment, 'logLevel')];
  return LOG_LEVELS[level] <= (limit === undefined ? LOG_LEVELS.log : limit);
}

/** One argument of console.log as text; must not fail, whatever it is given. */
function inspect(value) {
  try {
    const tag = tagOf(value);
    if (tag === '[object Object]' || tag === '[object Array]') return toJSON(value) ?? tag;
    return StringOf(value);
  } catch {
    return safeTag(value); // it has a cycle, or a method of its own that throws
  }
}

function safeTag(value) {
  try {
    return tagOf(value);
  } catch {
    return '[object Object]'; // even its Symbol.toStringTag throws, or it is a revoked Proxy
  }
}

function joined(args) {
  let text = '';
  for (let index = 0; index < args.length; index += 1) {
    if (index > 0) text += ' ';
    text += inspect(args[index]);
  }
  return text;
}

function print(level, text) {
  if (isLogged(level)) enqueue(callHead('console', level, '[]'), repeat(INDENT, groupDepth) + text, ',' + here() + ',""');
}

const label = (value) => (value === undefined ? 'default' : inspect(value));

// Phones have the first five alone. That somebody wants to hear of it is asked in place, for scripts call
// these in loops; of assert nothing is said, with which scripts that are written for this device check.
const consoleMethods = {
  __proto__: null,
  debug(...args) { print('debug', joined(args)); },
  log(...args) { print('log', joined(args)); },
  info(...args) { print('info', joined(args)); },
  warn(...args) { print('warn', joined(args)); },
  error(...args) { print('error', joined(args)); },
  dir(value) {
    if (wantedIds.WX027 > 0) note('WX027', 'dir');
    print('log', inspect(value));
  },
  dirxml(...args) {
    if (wantedIds.WX027 > 0) note('WX027', 'dirxml');
    print('log', joined(args));
  },
  table(value) {
    if (wantedIds.WX027 > 0) note('WX027', 'table');
    print('log', inspect(value));
  },
  clear() {
    if (wantedIds.WX027 > 0) note('WX027', 'clear');
    groupDepth = 0;
  },
  trace(...args) {
    if (wantedIds.WX027 > 0) note('WX027', 'trace');
    print('log', trim('Trace: ' + joined(args)) + '\n' + readable(stackOf(new ErrorType())));
  },
  assert(condition, ...args) {
    if (condition) return;
    const words = joined(args);
    call('page', 'assertion', '[' + toJSON(words) + ']', here());
  },
  count(name) {
    if (wantedIds.WX027 > 0) note('WX027', 'count');
    const key = label(name);
    counters[key] = (counters[key] ?? 0) + 1;
    print('log', key + ': ' + counters[key]);
  },
  countReset(name) {
    if (wantedIds.WX027 > 0) note('WX027', 'countReset');
    counters[label(name)] = 0;
  },
  time(name) {
    if (wantedIds.WX027 > 0) note('WX027', 'time');
    stopwatches[label(name)] = milliseconds();
  },
  timeLog(name, ...args) {
    if (wantedIds.WX027 > 0) note('WX027', 'timeLog');
    printTime(label(name), args);
  },
  timeEnd(name) {
    if (wantedIds.WX027 > 0) note('WX027', 'timeEnd');
    printTime(label(name), []);
    delete stopwatches[label(name)];
  },
  group(...args) {
    if (wantedIds.WX027 > 0) note('WX027', 'group');
    if (args.length > 0) print('log', joined(args));
    groupDepth += 1;
  },
  groupCollapsed(...args) {
    if (wantedIds.WX027 > 0) note('WX027', 'groupCollapsed');
    apply(consoleMethods.group, undefined, args);
  },
  groupEnd() {
    if (wantedIds.WX027 > 0) note('WX027', 'groupEnd');
    groupDepth = max(0, groupDepth - 1);
  },
};

function printTime(key, args) {
  if (stopwatches[key] === undefined) {
    print('warn', 'console.time was not called for ' + key);
    return;
  }
  const spent = trunc((milliseconds() - stopwatches[key]) * 1000) / 1000;
  print('log', trim(key + ': ' + spent + 'ms ' + joined(args)));
}

const scriptConsole = {};
const consoleNames = ownKeys(consoleMethods);
for (let index = 0; index < consoleNames.length; index += 1) {
  const name = consoleNames[index];
  const isOfWeex = name !== 'off' && LOG_LEVELS[name] !== undefined;
  if (isOfWeex || settings.scope.consoleMethods === 'WEB') scriptConsole[name] = consoleMethods[name];
}
define(globalThis, 'console', scriptConsole);

/** The native side switches the level. */
receivers.console = (name, args) => { environment.logLevel = args[0]; };

// The native function under Weex's console: the last argument names the level, as __LOG or __ERROR.
const NATIVE_LEVELS = {
  __proto__: null, __DEBUG: 'debug', __LOG: 'log', __INFO: 'info', __WARN: 'warn', __ERROR: 'error',
};
define(globalThis, 'nativeLog', function nativeLog(...args) {
  const level = NATIVE_LEVELS[args.length > 0 ? inspect(args[args.length - 1]) : ''];
  if (level !== undefined) args.length -= 1;
  print(level ?? 'log', joined(args));
});
