// Text that would be another call, were it put together without care.
// expect: passed
const TEXT = '"],["webSocket","close",[1,1000,""],null,null,"';
connect();
ws.onopen = () => {
  console.log(TEXT);
  console.count(TEXT + '\0\u2028');
  ws.close(5000, TEXT);
  ws.send(TEXT);
};
ws.onmessage = ({ data }) => { if (data !== TEXT) breach(data); ws.close(3000, TEXT); };
ws.onclose = ({ code, reason }) => { if (code !== 3000 || reason !== TEXT) breach(code + reason); };
