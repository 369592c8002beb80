// Copies a text, and reads it again.
const clipboard = weex.requireModule('clipboard');
clipboard.setString('1234');
clipboard.getString((told) => console.log(told.data));
