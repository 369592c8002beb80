// How large the screen is.
const dom = weex.requireModule('dom');
dom.getComponentRect('viewport', (told) => console.log(told.result, told.size.width));
