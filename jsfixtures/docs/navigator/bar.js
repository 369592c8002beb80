// Fills the navigation bar: a title, an item to each side, a colour.
const navigator = weex.requireModule('navigator');
const say = (what) => (result) => console.log(what, result);

navigator.setNavBarTitle({ title: 'Inbox' }, say('title'));
navigator.setNavBarLeftItem({ title: 'Back', titleColor: '#ffffff' }, say('left'));
navigator.setNavBarRightItem({ icon: 'https://example.invalid/write.png' }, say('right'));
navigator.setNavBarMoreItem({ title: 'Help' }, say('more'));
navigator.setNavBarBackgroundColor({ backgroundColor: '#336699' }, say('colour'));
navigator.setNavBarHidden({ hidden: 0, animated: 1 }, say('shown'));
navigator.clearNavBarMoreItem({}, say('no more'));
