// Prints errors alone from now on.
const log = weex.requireModule('sdk-console-log');
log.switchLogLevel('error', (told) => console.error(told.status));
