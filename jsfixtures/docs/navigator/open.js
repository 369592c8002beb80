// Opens a page and calls one of two functions back, with the result as an object.
const navigator = weex.requireModule('navigator');
const opened = ({ result }) => console.log('opened', result);
const failed = ({ result, message }) => console.log('failed', result, message);

navigator.open({ url: '', animated: false }, opened, failed);
navigator.open({ url: weex.config.bundleUrl.replace('open.js', 'close.js'), animated: false }, opened, failed);
