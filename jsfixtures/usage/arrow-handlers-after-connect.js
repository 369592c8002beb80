// A chat page: WebSocket() with the address alone, arrow functions assigned right after it.
const ws = weex.requireModule('webSocket');

const page = {
  messages: [],

  created() {
    ws.WebSocket('ws://echo.websocket.org');
    ws.onopen = () => {
      this.messages.push('connected');
      ws.send('good morning');
    };
    ws.onmessage = (event) => {
      this.messages.push(event.data);
      ws.close();
    };
    ws.onclose = () => {
      console.assert(this.messages.join() === 'connected,good morning', this.messages);
      console.log('ok: handlers set after WebSocket() saw', this.messages);
    };
  },
};

page.created();
console.assert(page.messages.length === 0, 'no handler runs inside WebSocket()');
