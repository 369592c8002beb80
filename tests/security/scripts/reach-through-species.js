// Subclasses with constructors of their own: what is sent is still the bytes, and nobody else is asked.
// expect: passed
// prints: 3
class Bytes extends Uint8Array {
  static get [Symbol.species]() { breach('species'); return Array; }
  get buffer() { breach('buffer'); } get byteLength() { breach('byteLength'); } get byteOffset() { breach('byteOffset'); }
  get length() { breach('length'); } toBase64() { breach('toBase64'); } [Symbol.iterator]() { breach('iterator'); }
}
ws.onopen = () => ws.send(new Bytes(3));
ws.onmessage = ({ data }) => { print(data.byteLength); ws.close(); };
connect();
