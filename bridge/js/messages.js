// What a value is sent as by the webSocket module. Platforms differ: `rules` says how, see
// bridge/profile/web_socket.py.

const rules = settings.webSocket;

/** Passes a value on to be sent; `place` is where, unless the connection is known to be open. */
function sendValue(id, value, place) {
  if (typeof value === 'string') {
    sendText('webSocket', id, value, place);
    return;
  }
  const bytes = bytesOf(value);
  if (bytes !== null) {
    sendBinary(id, value, bytes, place);
    return;
  }
  const kind = kindOf(value);
  if (kind !== 'text') note('WX013', kind);
  if (messageRule(kind) === 'NOTHING') return;
  let text;
  try {
    text = messageRule(kind) === 'EMPTY' ? '' : textOf(value);
  } catch (thrown) {
    misuse(id, 'send cannot turn the value into text: ' + (readText(thrown, 'message') || inspect(thrown)), here());
    return;
  }
  sendText('webSocket', id, text, place);
}

/** What a platform may treat in its own way: 'null', 'number', 'object'; 'text' is a string to all. */
function kindOf(value) {
  if (value === undefined) return 'text'; // as Weex passes an undefined argument on: ''
  if (value === null) return 'null';
  if (!isObject(value)) return typeof value === 'symbol' ? 'text' : 'number';
  const tag = safeTag(value);
  return tag === '[object String]' || tag === '[object RegExp]' || tag === '[object Date]' ? 'text' : 'object';
}

function messageRule(kind) {
  if (kind === 'null') return rules.sendNull;
  if (kind === 'number') return rules.sendNumber;
  return kind === 'object' ? rules.sendObject : 'TEXT';
}

/** The text a value is sent as. Throws what its own methods throw, or for a cycle. */
function textOf(value) {
  if (value === undefined) return '';
  if (!isObject(value) || typeof value === 'function') return StringOf(value);
  const tag = tagOf(value);
  if (tag === '[object String]' || tag === '[object RegExp]') return StringOf(value);
  const json = toJSON(value) ?? StringOf(value);
  if (tag !== '[object Date]') return json;
  const text = parseJSON(json); // of a valid date a string, unless it has a toJSON of its own
  return typeof text === 'string' ? text : text === null ? '' : json;
}

function sendBinary(id, value, bytes, place) {
  const buffer = bufferOf(bytes);
  const isPart = lengthOf(bytes) !== bufferLength(buffer);
  note('WX010');
  if (isPart) note('WX011');
  const tag = safeTag(value);
  const rule = binaryRule(tag, isPart);
  const sent = rule === 'WHOLE_BUFFER' || rule === 'WHOLE_DICTIONARY' ? new Bytes(buffer) : bytes;
  if (rule === 'BYTES' || rule === 'WHOLE_BUFFER') sendBytes('webSocket', id, sent, place);
  else if (rule === 'JSON_TEXT') sendText('webSocket', id, '{}', place);
  else sendText('webSocket', id, asDictionary(tag, sent), place);
}

function binaryRule(tag, isPart) {
  if (tag === '[object DataView]') return rules.sendDataView;
  return isPart ? rules.sendView : rules.sendBinary;
}

/** The text that Android makes of bytes. */
const asDictionary = (tag, bytes) => '{"@type":"binary","base64":"' + toBase64(bytes) + '","dataType":'
  + toJSON(slice(tag, '[object '.length, -1)) + '}';

/** Tells the script through onerror, and the report at its line, of a call that makes no sense. */
const misuse = (id, why, place) => call('webSocket', 'misuse', '[' + id + ',' + toJSON(why) + ']', place);

/** Does what the platform does about a call it cannot carry out; `why` is in our words. */
function react(reaction, id, why) {
  if (reaction.does === 'ERROR') misuse(id, reaction.words || why, here());
}

/** An app that crashes is an error of the script here, with the words of the platform. */
function crash(words, method) {
  appendReport('NSInvalidArgumentException', words, '', 'in the native method webSocket.' + method, here());
}

// -- close ---------------------------------------------------------------------------------------

/** How many bytes of UTF-8 a text takes, as far as it matters here. */
function utf8Length(text) {
  let length = 0;
  for (let index = 0; index < text.length && length <= MAX_REASON; index += 1) {
    const unit = charCodeAt(text, index);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (unit >= 0xd800 && unit < 0xe000) length += 2; // half of a pair that takes four
    else length += 3;
  }
  return length;
}

/** A close code as a number; NaN for one that is absent, blank or no number. */
function closeCodeOf(code) {
  if (typeof code === 'number') return code;
  return typeof code === 'string' && trim(code) !== '' ? NumberOf(code) : NaN;
}

/** The code and reason that a platform makes of the arguments of close. */
function closeFrameOf(code, reason) {
  const wanted = closeCodeOf(code);
  const isBlank = wanted !== wanted;
  const ofText = typeof code === 'number' ? rules.closeCode : rules.closeCodeText;
  const rule = isBlank ? rules.closeCodeBlank : ofText;
  const hasReason = rule !== 'NORMAL' && reason !== undefined && reason !== null;
  return {
    __proto__: null,
    code: rule === 'GIVEN' ? wanted : 1000,
    reason: hasReason ? toWellFormed(inspect(reason)) : '',
  };
}

function isCloseCode(code) {
  for (let index = 0; index < rules.closeCodes.length; index += 1) {
    const range = rules.closeCodes[index];
    if (isInteger(code) && code >= range[0] && code <= range[1]) return true;
  }
  return false;
}

/** Notes what else platforms make of the arguments of close. */
function noteClose(code, reason) {
  const hasCode = code !== undefined && code !== null && code !== '' && closeCodeOf(code) !== 1000;
  const hasReason = reason !== undefined && reason !== null && reason !== '';
  if (!hasCode && !hasReason) return;
  if (typeof code === 'number') note('WX006');
  note('WX007');
}
