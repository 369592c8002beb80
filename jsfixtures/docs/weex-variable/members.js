// What the global variable has.
console.log(typeof weex.config.bundleUrl, typeof weex.config.env);
console.log(weex.supports('@module/modal'), weex.supports('@module/modal.toast'), weex.supports('@module/none'));
console.log(weex.supports('@component/slider'), weex.supports('@component/none'));
console.log(weex.isRegisteredModule('stream'), weex.isRegisteredModule('stream', 'fetch'));
console.log(weex.isRegisteredComponent('div'));
console.log(typeof weex.requireModule('modal').alert);
