// Closes itself.
weex.requireModule('navigator').close({ animated: false }, ({ result }) => console.log('closed', result), console.log);
