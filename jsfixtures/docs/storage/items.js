// Sets an item, and asks for all there is to ask.
const storage = weex.requireModule('storage');
storage.setItem('name', 'Hanks', (told) => console.log('set', told.result));
storage.getItem('name', (told) => console.log('name is', told.data));
storage.length((told) => console.log('items:', told.data));
storage.getAllKeys((told) => console.log('keys:', told.data.join()));
storage.removeItem('name', (told) => console.log('removed', told.result));
storage.getItem('name', (told) => console.log('now', told.result));
