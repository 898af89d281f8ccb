import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Built } from '../build.ts';
import { corpusFiles } from '../corpus.ts';
import type { Report } from '../report.ts';

const run = promisify(execFile);
const COUNT = 1000;

/**
 * What 1,000 parsed domains keep in memory, each read from its own text, which nothing else keeps. Beside them the tree of
 * fast-xml-parser, and the texts alone.
 */
export const heap = async ({ measured }: Built): Promise<Report> => {
  const files = corpusFiles();
  const chosen = Array.from({ length: COUNT }, (_, index) => files[index % files.length] ?? '');
  const fastXmlParser = new URL('../peers/fast-xml-parser.ts', import.meta.url).href;
  const ours = await kept(
    `import { parseDomain } from '${measured.href}'; const read = (text) => parseDomain(text).unwrap();`,
    chosen,
  );
  const theirs = await kept(`import { parse as read } from '${fastXmlParser}';`, chosen);
  const texts = await kept('const read = (text) => text;', chosen);
  const kib = (bytes: number): number => Math.round(bytes / 1024 / COUNT);
  return {
    topic: `Heap that ${COUNT} parsed domains keep, KiB for each`,
    times: {},
    figures: {
      'domains, with the link to their XML': kib(ours),
      'trees of fast-xml-parser': kib(theirs),
      'texts alone': kib(texts),
    },
    goals: [{ what: 'heap of 1,000 domains', seen: ours / 1024 / 1024, unit: ' MiB' }],
  };
};

const kept = async (read: string, files: readonly string[]): Promise<number> => {
  const program = `
    import { readFileSync } from 'node:fs';
    ${read}
    const files = ${JSON.stringify(files)};
    for (const file of files) read(readFileSync(file, 'utf8'));
    gc();
    const before = process.memoryUsage().heapUsed;
    const all = files.map((file) => read(readFileSync(file, 'utf8')));
    gc();
    console.log(process.memoryUsage().heapUsed - before, all.length);`;
  const options = ['--expose-gc', '--import', 'tsx', '--input-type=module', '-e', program];
  const { stdout } = await run(process.execPath, options, { cwd: import.meta.dirname });
  return Number.parseInt(stdout, 10);
};
