// What the module webSocket makes of its arguments url and protocol before the native half reads them.

/** What a URL argument says: like a browser its own string conversion, which may throw. */
const urlText = (url) => (url === undefined || url === null ? '' : StringOf(url));

/** What is offered, for the native half: a text or an array; null when nothing was said. */
function protocolsOf(args) {
  const value = args[1];
  if (args.length < 2) return 'null';
  if (value === undefined || value === null) return '""';
  if (!isArray(value)) return toJSON(inspect(value));
  if (rules.protocolArray === 'JSON_TEXT') return toJSON(inspect(value));
  let text = '';
  for (let index = 0; index < value.length; index += 1) text += (index > 0 ? ',' : '') + toJSON(inspect(value[index]));
  return '[' + text + ']';
}

function noteProtocols(value) {
  if (value === '') note('WX018');
  else if (isArray(value)) note('WX017');
  else if (typeof value === 'string' && indexOf(value, ',') >= 0) note('WX016');
}

/** The scheme of a URL in lower case; '' for a relative one. */
function schemeOf(url) {
  const end = indexOf(url, ':');
  let scheme = '';
  for (let index = 0; index < end; index += 1) {
    const unit = charCodeAt(url, index);
    const isUpper = unit >= 0x41 && unit <= 0x5a;
    if (!isUpper && !(unit >= 0x61 && unit <= 0x7a) && !(unit >= 0x2b && unit <= 0x39 && unit !== 0x2f)) return '';
    scheme += isUpper ? SMALL[unit - 0x41] : url[index];
  }
  return scheme;
}
const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/** Whether iOS takes it for a URL of a WebSocket at all. */
function isPhoneURL(url) {
  const scheme = schemeOf(url);
  if (scheme !== 'ws' && scheme !== 'wss' && scheme !== 'http' && scheme !== 'https') return false;
  for (let index = 0; index < url.length; index += 1) {
    const unit = charCodeAt(url, index);
    if (unit <= 0x20 || unit >= 0x7f) return false;
  }
  return true;
}

function noteURL(url) {
  const scheme = schemeOf(url);
  if (scheme === 'http' || scheme === 'https') note('WX019');
  else if (scheme === '' && url !== '') note('WX020');
}
