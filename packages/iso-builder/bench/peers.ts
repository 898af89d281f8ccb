import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isInstalled } from './measure.ts';

/** A program and the command by which it makes an image with Rock Ridge and Joliet of a folder. */
export interface Contender {
  readonly tool: string;
  readonly command: readonly string[];
}

/** Keeps a copy of the built package, so that a build beside the measurement does not disturb it, and a program that uses it. */
export function prepareOurs(folder: string): string {
  const copy = join(folder, 'iso-builder.js');
  copyFileSync(new URL('../dist/index.js', import.meta.url), copy);
  return `import { iso } from '${pathToFileURL(copy).href}';
(await iso({ label: 'BENCH' }).tree(process.argv[1]).writeTo(process.argv[2])).unwrap();`;
}

/** Our own process and every peer that is installed. */
export function contenders(program: string, folder: string, output: string): Contender[] {
  const peers: Contender[] = [
    {
      tool: 'xorriso',
      command: ['xorriso', '-as', 'mkisofs', '-quiet', '-V', 'BENCH', '-R', '-J', '-o', output, folder],
    },
    { tool: 'genisoimage', command: ['genisoimage', '-quiet', '-V', 'BENCH', '-R', '-J', '-o', output, folder] },
    { tool: 'bsdtar', command: ['bsdtar', '--format=iso9660', '-cf', output, '-C', folder, '.'] },
  ];
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
