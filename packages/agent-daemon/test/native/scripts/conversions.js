// UTF-8 and base64.
import * as native from 'native';
import { nothingLeftOpen, same, text, throws } from './check.js';

const texts = ['', 'a', 'grün', '€', '😀', '\u0000', '\uFEFFx', 'é'.repeat(70_000)];
for (const value of texts) same(native.utf8Decode(native.utf8Encode(value), true), value, 'utf-8 there and back');
same([...text('\uD800a')], [0xef, 0xbf, 0xbd, 0x61], 'a lone surrogate');
same([...text('x\uDC00')], [0x78, 0xef, 0xbf, 0xbd], 'a lone low surrogate');
const illFormed = [
  { input: new Uint8Array([0xc0, 0xaf]), replaced: '\uFFFD\uFFFD' },
  { input: new Uint8Array([0xe0, 0x80, 0xaf]), replaced: '\uFFFD\uFFFD\uFFFD' },
  { input: new Uint8Array([0xed, 0xa0, 0x80]), replaced: '\uFFFD\uFFFD\uFFFD' },
  { input: new Uint8Array([0xf4, 0x90, 0x80, 0x80]), replaced: '\uFFFD\uFFFD\uFFFD\uFFFD' },
  { input: new Uint8Array([0xf0, 0x9f, 0x98]), replaced: '\uFFFD' },
  { input: new Uint8Array([0xe2, 0x82, 0x41]), replaced: '\uFFFDA' },
  { input: new Uint8Array([0xff]), replaced: '\uFFFD' },
];
for (const { input, replaced } of illFormed) {
  same(native.utf8Decode(input, true), null, `fatal ${input.join(' ')}`);
  same(native.utf8Decode(input, false), replaced, `replaced ${input.join(' ')}`);
}
same(native.utf8Decode(new Uint8Array([0, 104, 105, 0]).subarray(1, 3), true), 'hi', 'a view into a buffer');
const vectors = ['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy'];
vectors.forEach((encoded, length) => {
  same(native.base64Encode(text('foobar'.slice(0, length))), encoded, 'RFC 4648 §10');
  same(native.utf8Decode(native.base64Decode(encoded), true), 'foobar'.slice(0, length), 'RFC 4648 §10 back');
});
for (const bad of ['Zg', 'Zg=', 'Zg===', 'Zh==', 'Zm9=', '====', '=', 'Z=g=', 'Zg==Zg==', 'Zm 9', '-_-_', '€€€€']) {
  same(native.base64Decode(bad), null, `not base64: ${bad}`);
}
throws('TypeError', () => native.utf8Decode('text', true), 'text for bytes');
throws('TypeError', () => native.utf8Encode(1), 'a number for text');
throws('RangeError', () => native.base64Encode(new Uint32Array(4)), 'words for bytes');
throws('TypeError', () => native.base64Encode(new ArrayBuffer(4)), 'a buffer for bytes');
throws('TypeError', () => native.base64Encode(), 'nothing for bytes');
nothingLeftOpen();
