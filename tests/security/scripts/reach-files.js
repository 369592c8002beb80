// import() must open no file.
// expect: passed
// prints: refused | refused | refused | refused | refused
for (const name of ['/etc/passwd', './open.js', 'file:///etc/hosts', 'std', 'data:text/javascript,export default 1']) {
  import(name).then(() => breach(name), () => print('refused'));
}
