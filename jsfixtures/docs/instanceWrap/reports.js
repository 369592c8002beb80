// Says that the page failed: its app would show something else.
weex.requireModule('instanceWrap').error('1', '1001', 'nothing to show');
