// What a handler returns is asked for then(): it gets two functions, which do nothing but settle.
// expect: failed first
let settle;
const thenable = { then(resolve, reject) {
  settle = [resolve, reject];
  reject(new Error('first')); reject(new Error('second')); resolve(1);
  throw new Error('third');
} };
ws.onopen = () => thenable;
setTimeout(() => { for (const fn of settle) if (fn('again') !== undefined) breach(fn('again')); }, 20);
connect();
