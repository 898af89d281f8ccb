import { parseArgs } from 'node:util';

export const usage = `usage: lint-xml [--connect URI] [--schemas DIR [--schemas-version VERSION]] [--host-caps FILE] [--domcaps FILE]
                [--fix] [--json] [--keep-going] FILE…

  --connect URI              ask this libvirt too, by a scratch domain that is defined and removed at once
  --schemas DIR              validate against libvirt's schemas, such as /usr/share/libvirt/schemas
  --schemas-version VERSION  the libvirt release that they are of
  --host-caps FILE           what virsh capabilities printed on the host
  --domcaps FILE             what virsh domcapabilities printed there
  --fix                      mend what can be mended, in the files
  --json                     print everything as JSON
  --keep-going               ask libvirt even about what is wrong already`;

/** What the command line asks for. */
export interface Options {
  readonly files: readonly string[];
  readonly connect: string | undefined;
  readonly schemas: string | undefined;
  readonly schemasVersion: string | undefined;
  readonly hostCaps: string | undefined;
  readonly domcaps: string | undefined;
  readonly fix: boolean;
  readonly json: boolean;
  readonly keepGoing: boolean;
}

/** Reads the command line; throws for one that says nothing or something unknown. */
export function readOptions(args: string[]): Options {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      connect: { type: 'string' },
      schemas: { type: 'string' },
      'schemas-version': { type: 'string' },
      'host-caps': { type: 'string' },
      domcaps: { type: 'string' },
      fix: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'keep-going': { type: 'boolean', default: false },
    },
  });
  if (files.length === 0) throw new Error('name the files to look at');
  const { connect, schemas, domcaps, fix, json } = values;
  return {
    files,
    connect,
    schemas,
    schemasVersion: values['schemas-version'],
    hostCaps: values['host-caps'],
    domcaps,
    fix,
    json,
    keepGoing: values['keep-going'],
  };
}
