// The ESM and the CJS build of a package in one process: errors made by one are instances of the class of the other.
import { notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The error classes; entries of one line share the class, wherever a bundler put its copies. */
const families = [
  { name: 'ImageError', code: 'INVALID_NAME', entries: ['@virtkit/iso-builder'] },
  { name: 'AgentError', code: 'ABORTED', entries: ['@virtkit/agent-protocol', '@virtkit/agent-protocol/core'] },
  { name: 'DomainXmlError', code: 'DOCTYPE', entries: ['@virtkit/domain-builder'] },
  { name: 'LibvirtError', code: 'ABORTED', entries: ['@virtkit/libvirt-client'] },
];

for (const { name, code, entries } of families) {
  const classes = [];
  for (const entry of entries) classes.push((await import(entry))[name], require(entry)[name]);
  notStrictEqual(classes[0], classes[1], `${name}: both builds gave one class, so this proves nothing`);
  for (const Made of classes) {
    const error = new Made(code, 'made by one copy');
    strictEqual(error.code, code);
    ok(error instanceof Error);
    for (const Known of classes) ok(error instanceof Known, `a ${name} of one copy is no instance of the other's`);
    for (const Known of classes) ok(!(new Error('plain') instanceof Known), `a plain Error is taken for a ${name}`);
  }
}
