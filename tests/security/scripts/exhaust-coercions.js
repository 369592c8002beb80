// A loop in the text of an argument.
// expect: limit CPU
ws.WebSocket({ toString() { for (;;); } });
