// The client that Autobahn's test suite asks for: in every case it sends back what comes.
// One module object serves all of the connections, one after the other.
const ws = weex.requireModule('webSocket');
const SERVER = 'ws://autobahn.test';
const AGENT = 'agent=weex';
let caseCount = 0;

function connect(path, onmessage, onclose) {
  ws.onmessage = onmessage;
  ws.onclose = onclose;
  ws.WebSocket(SERVER + path, '');
}

function countCases() {
  connect('/getCaseCount', (event) => { caseCount = JSON.parse(event.data); }, () => {
    console.assert(caseCount > 0, 'the server has cases');
    runCase(1);
  });
}

function runCase(number) {
  if (number > caseCount) {
    updateReports();
    return;
  }
  connect(`/runCase?case=${number}&${AGENT}`, (event) => ws.send(event.data), () => runCase(number + 1));
}

function updateReports() {
  connect(`/updateReports?${AGENT}`, () => {}, () => console.log('ok: answered', caseCount, 'cases'));
}

// Most cases end with a server that breaks the protocol, on purpose.
ws.onerror = () => {};
countCases();
