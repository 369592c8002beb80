// Promise jobs that queue promise jobs.
// expect: limit promise jobs
(function again() { Promise.resolve().then(again); })();
