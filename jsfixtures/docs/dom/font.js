// A font of icons.
const dom = weex.requireModule('dom');
dom.addRule('fontFace', { fontFamily: 'icons', src: "url('https://example.invalid/icons.ttf')" });
