import { importRule, isNode, isRelative, packageOf, type Rule, targetOf, within } from './rule.ts';

/**
 * The layers of a package, lowest first; folders in one layer may import each other.
 * A name with `.ts` is a file beside the folders.
 */
const layers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'packages/libvirt-client/src': [
    ['generated'],
    ['xdr'],
    ['protocol'],
    ['deadline.ts', 'errors.ts'],
    ['transport'],
    ['rpc'],
    ['connection', 'events'],
    ['objects'],
    ['connect.ts', 'supervise'],
    ['testing'],
    ['index.ts', 'protocol.ts', 'testing.ts'],
  ],
  'packages/domain-builder/src': [
    ['errors.ts', 'result-of.ts'],
    ['xml'],
    ['schema'],
    ['model'],
    ['facts'],
    ['builder', 'presets', 'lint', 'diff', 'kubevirt'],
    ['validate'],
    ['index.ts'],
  ],
};

/** Where a file stands: the source folder that has layers, the first name below it, and the layer of that (-1: none). */
function placeOf(path: string): { readonly source: string; readonly name: string; readonly level: number } | undefined {
  for (const [source, levels] of Object.entries(layers)) {
    if (!within(path, source)) continue;
    const name = path.slice(source.length + 1).split('/')[0] ?? '';
    return { source, name, level: levels.findIndex((names) => names.includes(name)) };
  }
  return undefined;
}

/** What takes bytes and gives bytes, and leaves files, sockets and processes to others. */
const sansIo = [
  'libvirt-client/src/rpc',
  'libvirt-client/src/xdr',
  'domain-builder/src',
  'iso-builder/src/iso9660',
].map((folder) => `packages/${folder}`);

/** Modules of Node that hold data and do no I/O. */
const withoutIo = new Set([
  'node:buffer',
  'node:events',
  'node:stream',
  'node:string_decoder',
  'node:util',
  'node:util/types',
]);

export const layerRules: readonly Rule[] = [
  importRule({
    title: 'layers import downwards only',
    judge: (used, file) => {
      const target = targetOf(file, used);
      const from = placeOf(file.path);
      const to = target === undefined ? undefined : placeOf(target);
      if (from === undefined || to === undefined || from.source !== to.source) return undefined;
      if (from.level < 0) return `comes from ${from.name}, which has no place in the table of layers`;
      if (to.level <= from.level) return undefined;
      // The tables are written in the types of the codec that reads them.
      if (from.name === 'generated' && to.name === 'xdr' && used.typeOnly) return undefined;
      return `lies above ${from.name}`;
    },
    broken: [
      ['packages/libvirt-client/src/rpc/a.ts', "import { connect } from '../connection/connect.ts';"],
      ['packages/libvirt-client/src/connection/a.ts', "import { Domain } from '../objects/domain.ts';"],
      ['packages/libvirt-client/src/events/a.ts', "export { Domain } from '../objects/domain.ts';"],
      ['packages/libvirt-client/src/xdr/a.ts', "import type { Pending } from '../rpc/pending-calls.ts';"],
      ['packages/libvirt-client/src/transport/a.ts', "import { frame } from '../rpc/framing.ts';"],
      ['packages/libvirt-client/src/errors.ts', "import { frame } from './rpc/framing.ts';"],
      ['packages/libvirt-client/src/protocol/a.ts', "import * as everything from '../protocol.ts';"],
      ['packages/libvirt-client/src/objects/a.ts', "import { startServer } from '../testing/server.ts';"],
      ['packages/libvirt-client/src/generated/a.gen.ts', "import { encode } from '../xdr/codec.ts';"],
      ['packages/libvirt-client/src/generated/a.gen.ts', "import type { Call } from '../rpc/call.ts';"],
      ['packages/libvirt-client/src/newcomer/a.ts', "import { encode } from '../xdr/codec.ts';"],
      ['packages/domain-builder/src/xml/a.ts', "import { disk } from '../schema/disk.ts';"],
      ['packages/domain-builder/src/schema/a.ts', "import { parseDomain } from '../model/domain.ts';"],
      ['packages/domain-builder/src/model/a.ts', "import { domain } from '../builder/domain.ts';"],
    ],
    obeying: [
      ['packages/libvirt-client/src/objects/a.ts', "import { encode } from '../xdr/codec.ts';"],
      ['packages/libvirt-client/src/generated/a.gen.ts', "import type { Descriptor } from '../xdr/descriptor.ts';"],
      ['packages/libvirt-client/src/index.ts', "export { Domain } from './objects/domain.ts';"],
    ],
  }),
  importRule({
    title: "libvirt-client's rpc and xdr, domain-builder and the plan of an image do no I/O",
    judge: (used, file) =>
      within(file.path, ...sansIo) && isNode(used.specifier) && !withoutIo.has(used.specifier) ? 'does I/O' : undefined,
    broken: [
      ['packages/libvirt-client/src/rpc/a.ts', "import { connect } from 'node:net';"],
      ['packages/libvirt-client/src/rpc/a.ts', "import { readFile } from 'node:fs/promises';"],
      ['packages/libvirt-client/src/xdr/a.ts', "import { spawn } from 'node:child_process';"],
      ['packages/domain-builder/src/presets/a.ts', "import { readFileSync } from 'node:fs';"],
      ['packages/iso-builder/src/iso9660/a.ts', "import { createReadStream } from 'node:fs';"],
    ],
    obeying: [['packages/libvirt-client/src/rpc/stream.ts', "import { Duplex } from 'node:stream';"]],
  }),
  importRule({
    title: 'libvirt-client has no zod',
    judge: (used, file) =>
      within(file.path, 'packages/libvirt-client/src') && packageOf(used.specifier) === 'zod'
        ? 'may not be used here: the generated decoder checks'
        : undefined,
    broken: [['packages/libvirt-client/src/connection/a.ts', "import type { ZodType } from 'zod/v4/core';"]],
    obeying: [['packages/domain-builder/src/schema/a.ts', "import * as z from 'zod';"]],
  }),
  importRule({
    title: "only domain-builder's xml layer imports fast-xml-parser",
    judge: (used, file) =>
      packageOf(used.specifier) === 'fast-xml-parser' &&
      /^[^/]+\/[^/]+\/src\//.test(file.path) &&
      !within(file.path, 'packages/domain-builder/src/xml')
        ? 'belongs to packages/domain-builder/src/xml'
        : undefined,
    broken: [
      ['packages/domain-builder/src/model/a.ts', "import { XMLParser } from 'fast-xml-parser';"],
      ['packages/libvirt-client/src/objects/a.ts', "import { XMLBuilder } from 'fast-xml-parser';"],
    ],
    obeying: [['packages/domain-builder/src/xml/read.ts', "import { XMLParser } from 'fast-xml-parser';"]],
  }),
  {
    title: 'sources use relative paths inside their package',
    check: (file, { manifests }) =>
      file.imports.flatMap((used) => {
        const home = /^packages\/[^/]+(?=\/src\/)/.exec(file.path)?.[0];
        const own = home === undefined ? undefined : manifests.get(home)?.name;
        if (own === undefined || used.specifier === undefined || isRelative(used.specifier)) return [];
        return packageOf(used.specifier) === own ? [`${file.path}:${used.line}: imports its own package by name`] : [];
      }),
    broken: [['packages/iso-builder/src/a.ts', "import { createIso } from '@virtkit/iso-builder';"]],
    obeying: [['packages/iso-builder/test/a.test.ts', "import { createIso } from '@virtkit/iso-builder';"]],
  },
];
