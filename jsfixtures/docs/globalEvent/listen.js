// Listens for the app, and for an event of one's own; then for that one no more.
const globalEvent = weex.requireModule('globalEvent');
globalEvent.addEventListener('WXApplicationDidBecomeActiveEvent', () => console.log('back'));
globalEvent.addEventListener('geolocation', (event) => console.log(event.latitude));
globalEvent.removeEventListener('geolocation');
