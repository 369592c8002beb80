// Opens a page by a URL that is seen from its own.
weex.requireModule('event').openURL('../navigator/pop.js');
