// Adds counters to a script: the file's path is the argument, its text comes in, the new text goes out.
'use strict';

const { readFileSync } = require('node:fs');
const { transformSync, types } = require('@babel/core');
const { programVisitor } = require('istanbul-lib-instrument');

/** What istanbul puts first came from no line of the script: left where its author had it, it would move all others. */
function withoutPlace(node) {
  types.traverseFast(node, (each) => {
    delete each.loc;
    delete each.start;
    delete each.end;
    types.removeComments(each);
  });
}

function withCounters() {
  const counters = programVisitor(types, process.argv.at(-1), { reportLogic: false });
  return {
    visitor: {
      Program: {
        enter: counters.enter,
        exit(path) {
          const written = new Set(path.node.body);
          counters.exit(path);
          for (const node of path.node.body) if (!written.has(node)) withoutPlace(node);
        },
      },
    },
  };
}

try {
  const { code } = transformSync(readFileSync(0, 'utf8'), {
    babelrc: false,
    configFile: false,
    browserslistConfigFile: false,
    compact: false,
    retainLines: true, // places of errors stay on their lines
    // A script may return at its top level, as bundles do, which run inside a function.
    parserOpts: { allowReturnOutsideFunction: true, sourceType: 'script' },
    plugins: [withCounters],
  });
  process.stdout.write(code);
} catch (error) {
  process.stderr.write(String(error.message));
  process.exitCode = 1;
}
