// A demo page with buttons: connect, send (numbered), close. Registers by call only.
const ws = weex.requireModule('webSocket');
const WANTED = 5;
let sent = 0;
let received = 0;

const buttons = {
  connect() {
    ws.WebSocket('ws://echo.websocket.org', '');
    ws.onopen(() => buttons.send());
    ws.onmessage((event) => {
      received += 1;
      console.assert(event.data === `message ${received}`, `${event.data} is out of order`);
      if (received < WANTED) buttons.send();
      else buttons.close();
    });
    ws.onclose(() => {
      console.assert(sent === WANTED && received === WANTED, sent, received);
      console.log(`ok: ${sent} sent, ${received} received`);
    });
  },
  send() {
    sent += 1;
    ws.send(`message ${sent}`);
  },
  close() {
    ws.close();
  },
};

buttons.connect();
