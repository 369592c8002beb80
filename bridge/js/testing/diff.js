// How two texts differ, line by line.

const MOST_LINES = 300; // that are compared: more take long, and nobody reads them

function difference(expected, received) {
  const a = expected.split('\n');
  const b = received.split('\n');
  if (a.length > MOST_LINES || b.length > MOST_LINES) {
    return `Expected: ${cut(expected)}\nReceived: ${cut(received)}`;
  }
  return ['- Expected', '+ Received', '', ...lineDifference(a, b)].join('\n');
}

const cut = (text) => (text.length > 2000 ? `${text.slice(0, 2000)}…` : text);

function lineDifference(a, b) {
  const common = commonLengths(a, b);
  const lines = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i]}`);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) {
      lines.push(`- ${a[i]}`);
      i += 1;
    } else {
      lines.push(`+ ${b[j]}`);
      j += 1;
    }
  }
  return lines;
}

/** How many lines what begins at i in the one and at j in the other have in common, in order. */
function commonLengths(a, b) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}
