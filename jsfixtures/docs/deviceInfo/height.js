// The height of the whole screen.
const deviceInfo = weex.requireModule('deviceInfo');
deviceInfo.enableFullScreenHeight((told) => console.log(told.fullScreenHeight), {});
