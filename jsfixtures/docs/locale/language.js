// The language, at once and by a callback.
const locale = weex.requireModule('locale');
console.log(locale.getLanguageSync());
locale.getLanguage((language) => console.log(language));
