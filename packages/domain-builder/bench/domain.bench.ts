import { spawnSync } from 'node:child_process';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { formatDomain, parseDomain } from '../src/model/documents/domain.ts';
import { readXml } from '../src/xml/parse.ts';
import { corpusTexts } from './corpus.ts';

// fast-xml-parser in the only mode that loses nothing, on both sides.
const faithful = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
};
const parser = new XMLParser(faithful);
const samePaths = new XMLParser({ ...faithful, jPath: false });
const builder = new XMLBuilder(faithful);

const texts = corpusTexts();
const raw: unknown[] = texts.map((text) => parser.parse(text));
const parsed = texts.map((text) => parseDomain(text).unwrap());
const cloned = parsed.map((domain) => structuredClone(domain));
const edited = parsed.map((domain) => ({ ...domain, title: 'edited' }));

let sink = 0;
const each =
  <T>(items: readonly T[], run: (item: T) => unknown) =>
  () => {
    for (const item of items) sink += run(item) === undefined ? 0 : 1;
  };

/** CPU time of this process, its collector's threads included, so that other processes count for nothing. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const tasks: Readonly<Record<string, () => void>> = {
  'fast-xml-parser, parse': each(texts, (text) => parser.parse(text)),
  'fast-xml-parser, parse without paths': each(texts, (text) => samePaths.parse(text)),
  'text to tree': each(texts, (text) => readXml(text)),
  'text to domain': each(texts, (text) => parseDomain(text)),
  'fast-xml-parser, build': each(raw, (tree) => builder.build(tree)),
  'domain to text, unchanged': each(parsed, formatDomain),
  'domain to text, one field changed': each(edited, formatDomain),
  'domain to text, without link': each(cloned, formatDomain),
  'parse, change one field, write': each(texts, (text) =>
    formatDomain({ ...parseDomain(text).unwrap(), title: 'edited' }),
  ),
};

// Rounds go through all tasks in turn, so that what else the machine does falls on all of them alike.
const best = new Map<string, number>();
for (let round = 0; round < 10; round++) {
  for (const [name, run] of Object.entries(tasks)) {
    const start = cpuMs();
    run();
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, cpuMs() - start));
  }
}

const ratio = (name: string, of: string): string => ((best.get(name) ?? 0) / (best.get(of) ?? 1)).toFixed(2);
console.log(
  `${texts.length} domains, ${(texts.join('').length / 1e6).toFixed(1)} million characters; CPU time, best of 10 rounds`,
);
for (const [name, ms] of best) console.log(`  ${name.padEnd(40)} ${ms.toFixed(1).padStart(8)} ms`);
console.log(
  `parse: ${ratio('text to domain', 'fast-xml-parser, parse')} of fast-xml-parser's time (goal: at most 1.60)`,
);
console.log(`  against its parse without paths: ${ratio('text to domain', 'fast-xml-parser, parse without paths')}`);
const faster = (name: string): string => ratio('fast-xml-parser, build', name);
console.log(`write: ${faster('domain to text, unchanged')} times as fast as its builder (goal: at least 2.00)`);
console.log(
  `  one field changed: ${faster('domain to text, one field changed')}, without link: ${faster('domain to text, without link')}`,
);

const entry = new URL('../dist/index.js', import.meta.url).href;
const timeImport = `const before = process.cpuUsage(); await import(${JSON.stringify(entry)}); const used = process.cpuUsage(before); console.log((used.user + used.system) / 1000)`;
const imports = Array.from({ length: 5 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', timeImport], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`build the package first: ${stderr}`);
  return Number(stdout);
});
console.log(`import of the build: ${Math.min(...imports).toFixed(0)} ms (goal: at most 120)`);
if (sink === 0) console.log('nothing was measured');
