// BroadcastChannel: messages between the pages of a device.
//
// As in the framework of the phones, channels of one page get them at once and by reference, the sender
// gets nothing, there is `onmessage` alone, and data that counts as false arrives as null. Other pages get a
// copy.

const channels = new MapType(); // name → the open channels of this page

class BroadcastChannel {
  constructor(name) {
    this.name = StringOf(name);
    this.onmessage = null;
    this._closed = false;
    if (!mapHas(channels, this.name)) mapSet(channels, this.name, []);
    pushTo(mapGet(channels, this.name), this);
  }

  postMessage(data) {
    if (this._closed) throw new ErrorType('BroadcastChannel "' + this.name + '" is closed.');
    const text = jsonOf(data);
    hear(this.name, data, this);
    call('broadcast', 'post', '[' + toJSON(this.name) + ',' + toJSON(text) + ']');
  }

  close() {
    if (this._closed) return;
    this._closed = true;
    const open = mapGet(channels, this.name);
    spliceOf(open, positionOf(open, this), 1);
  }
}

function hear(name, data, sender) {
  const listening = copyOf(mapGet(channels, name) ?? []);
  for (let index = 0; index < listening.length; index += 1) {
    const channel = listening[index];
    if (channel === sender || typeof channel.onmessage !== 'function') continue;
    const event = { type: 'message', data: data || null, timeStamp: now(), target: channel };
    invoke(channel.onmessage, channel, [event], 'in the handler of a BroadcastChannel');
  }
}

receivers.broadcast = (name, args) => { hear(args[0], parseJSON(args[1]), null); };

define(globalThis, 'BroadcastChannel', BroadcastChannel);
