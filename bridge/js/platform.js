// Takes from the global scope what the platform has not. Comes last: halves take what they need before.

const ABSENT = 'ABSENT';
if (settings.scope.nativeNames === ABSENT) {
  delete globalThis.nativeLog;
  delete globalThis.requireModule;
  delete globalThis.getJSFMVersion;
  delete globalThis.global;
} else {
  noteUseOf('nativeLog', 'WX029');
  noteUseOf('requireModule', 'WX029');
  noteUseOf('getJSFMVersion', 'WX029');
}
if (settings.scope.require === ABSENT) delete globalThis.require;
else noteUseOf('require', 'WX028');

/** Puts a function before a global one that notes that it was used. */
function noteUseOf(name, id) {
  const original = globalThis[name];
  const cover = {
    [name](...args) {
      note(id, name);
      return apply(original, undefined, args);
    },
  };
  define(globalThis, name, cover[name]);
}
