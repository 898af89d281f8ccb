import { parseArgs } from 'node:util';

/** What the demo is given: files it does not make itself, and where libvirt is. */
export interface Options {
  /** A libvirt that is already there; without it the demo starts a private one. */
  readonly connect?: string;
  /** A ready executable of the agent; without it one is built from `quickjs`. */
  readonly agent?: string;
  /** QuickJS's source tree, to build the agent's executable from. */
  readonly quickjs?: string;
  readonly kernel: string;
  /** The kernel's modules: `…/lib/modules/RELEASE`. */
  readonly modules: string;
  /** A static busybox. */
  readonly busybox: string;
}

/** The demo without a guest: a libvirt that is a part of this process, and the agent too. */
export interface Simulation {
  readonly simulate: true;
}

const text = { type: 'string' } as const;
const usage = `usage: provision-linux --kernel FILE --modules FOLDER --busybox FILE (--agent FILE | --quickjs FOLDER) [--connect URI]
       provision-linux --simulate

\`npm run demo\` in the workspace's root downloads and names all of them.`;

/** The options of the command line, or the reason to show its usage. */
export function readOptions(args: readonly string[]): Options | Simulation | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        connect: text,
        agent: text,
        quickjs: text,
        kernel: text,
        modules: text,
        busybox: text,
        simulate: { type: 'boolean' },
      },
    });
    if (values.simulate) return Object.keys(values).length === 1 ? { simulate: true } : usage;
    const { kernel, modules, busybox, ...rest } = values;
    if (!kernel || !modules || !busybox || !(rest.agent || rest.quickjs)) return usage;
    return { kernel, modules, busybox, ...rest };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${usage}`;
  }
}
