// What older JS frameworks left in the scope of bundles, which bundles of their time still ask for.

const PROCESS = 'process';
const REQUIRE_MODULE = '__weex_require_module__';

function leaveOldNames() {
  if (settings.scope.leftovers === 'ABSENT') return;
  // What `require('@weex-module/…')` was compiled to when Vue was new to Weex.
  define(globalThis, REQUIRE_MODULE, (name) => {
    note('WX028', REQUIRE_MODULE);
    return requireModule(name);
  });
  if (globalThis[PROCESS] === undefined) define(globalThis, PROCESS, oldProcess());
}

/**
 * Frameworks were built with a `process` of their own, as a global variable. Until each page had a context of
 * its own, bundles saw it, and code from npm that asks for `process.env.NODE_ENV` ran as it was.
 */
function oldProcess() {
  const env = {};
  return {
    get env() {
      note('WX032', PROCESS);
      return env;
    },
  };
}
