// Writes istanbul's reports: {folder, root, files: {path: counts}, sources: {path: text}} comes in as
// JSON, a table goes out. Paths in lcov.info are from the root.
'use strict';

const { readFileSync } = require('node:fs');
const { createCoverageMap } = require('istanbul-lib-coverage');
const { createContext } = require('istanbul-lib-report');
const { createSourceMapStore } = require('istanbul-lib-source-maps');
const reports = require('istanbul-reports');

const { folder, root, files, sources } = JSON.parse(readFileSync(0, 'utf8'));

// A build that was instrumented before it was bundled has maps of its own among its counters.
createSourceMapStore().transformCoverage(createCoverageMap(files)).then((coverageMap) => {
  const context = createContext({
    dir: folder,
    coverageMap,
    defaultSummarizer: 'nested',
    sourceFinder: (path) => sources[path] ?? readFileSync(path, 'utf8'),
  });
  for (const kind of ['html', 'lcovonly', 'json', 'text']) reports.create(kind, { projectRoot: root }).execute(context);
}).catch((error) => {
  process.stderr.write(String(error.message));
  process.exitCode = 1;
});
