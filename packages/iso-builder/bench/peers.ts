import { existsSync } from 'node:fs';
import { isInstalled } from './measure.ts';

/** A program and the command by which it makes an image with Rock Ridge and Joliet of a folder. */
export interface Contender {
  readonly tool: string;
  readonly command: readonly string[];
}

const built = new URL('../dist/index.js', import.meta.url);
const program = `import { iso } from '${built.href}';
(await iso({ label: 'BENCH' }).tree(process.argv[1]).writeTo(process.argv[2])).unwrap();`;

/** Our own process and every peer that is installed. */
export function contenders(folder: string, output: string): Contender[] {
  const peers: Contender[] = [
    {
      tool: 'xorriso',
      command: ['xorriso', '-as', 'mkisofs', '-quiet', '-V', 'BENCH', '-R', '-J', '-o', output, folder],
    },
    { tool: 'genisoimage', command: ['genisoimage', '-quiet', '-V', 'BENCH', '-R', '-J', '-o', output, folder] },
    { tool: 'bsdtar', command: ['bsdtar', '--format=iso9660', '-cf', output, '-C', folder, '.'] },
  ];
  if (!existsSync(built)) throw new Error(`${built.pathname} is missing; build the package first`);
  const node = [process.execPath, '--input-type=module', '-e', program, folder, output];
  return [{ tool: 'ours, whole process', command: node }, ...peers.filter(({ tool }) => installed(tool))];
}

const known = new Map<string, boolean>();

function installed(tool: string): boolean {
  const found = known.get(tool) ?? isInstalled(tool);
  if (!found && !known.has(tool)) console.log(`${tool} is not installed and left out`);
  known.set(tool, found);
  return found;
}
