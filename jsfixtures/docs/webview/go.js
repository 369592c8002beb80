// Goes through the history of what a web element shows.
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
const web = weex.document.createElement('web', { attr: { src: 'https://example.invalid/' } });
body.appendChild(web);
const webview = weex.requireModule('webview');
webview.reload(web.ref);
webview.goBack(web.ref);
webview.goForward(web.ref);
