// A channel hears what others of its name say, and not itself.
const avengers = new BroadcastChannel('Avengers');
const stark = new BroadcastChannel('Avengers');
const xmen = new BroadcastChannel('X-Men');

stark.onmessage = (event) => console.log('stark heard', event.data);
avengers.onmessage = (event) => console.log('the team heard', event.data);
xmen.onmessage = (event) => console.log('xmen heard', event.data);

avengers.postMessage('assemble');
stark.postMessage('on my way');
stark.close();
avengers.postMessage('nobody hears this');
