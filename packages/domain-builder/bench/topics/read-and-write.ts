import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../build.ts';
import { corpusFiles } from '../corpus.ts';
import type * as measured from '../measured.ts';
import * as fastXmlParser from '../peers/fast-xml-parser.ts';
import { type PythonPeer, startPython } from '../peers/python-peer.ts';
import type { Report } from '../report.ts';
import { inRounds, median, over, type Times } from '../rounds.ts';

const ROUNDS = 9;

const missing: Readonly<Record<'lxml' | 'virtinst', string>> = {
  lxml: 'lxml: apt-get install python3-lxml',
  virtinst: 'virtinst: apt-get install virtinst',
};

/**
 * Reading, changing and writing all domains of the corpus that every peer can read. All write each result to its end; the
 * Python processes load once and are asked round by round.
 */
export const readAndWrite = async ({ formatDomain, parseDomain, readXml }: typeof measured): Promise<Report> => {
  const all = corpusFiles().map((file) => readFileSync(file, 'utf8'));
  const path = join(cacheFolder, 'texts.json');
  await writeFile(path, JSON.stringify(all));
  const started = { lxml: await startPython('lxml', path), virtinst: await startPython('virtinst', path) };
  const peers = Object.values(started).filter((peer) => peer !== undefined);
  try {
    const texts = await common(all, peers);
    const parsed = texts.map((text) => parseDomain(text).unwrap());
    const trees = texts.map(fastXmlParser.parse);
    const { lxml, virtinst } = started;
    const times = await inRounds(
      [
        over('fast-xml-parser, parse', texts, fastXmlParser.parse),
        over('fast-xml-parser, parse without paths', texts, fastXmlParser.parseWithoutPaths),
        ...[lxml?.task('parse'), virtinst?.task('parse')].filter((task) => task !== undefined),
        over('text to tree', texts, (text) => readXml(text)),
        over('text to domain', texts, (text) => parseDomain(text).unwrap()),
        over('fast-xml-parser, build', trees, fastXmlParser.build),
        ...peers.flatMap((peer) => [peer.task('write'), peer.task('write edited')]),
        over('domain to text, unchanged', parsed, formatDomain),
        over('domain to text, one field changed', parsed.map(withTitle), formatDomain),
        over('domain to text, one field of each disk changed', parsed.map(withSerials), formatDomain),
        over(
          'domain to text, unchanged, in another style',
          texts.map(restyled).map((text) => parseDomain(text).unwrap()),
          formatDomain,
        ),
        over(
          'domain to text, from its data alone',
          parsed.map((domain) => structuredClone(domain)),
          formatDomain,
        ),
        ...peers.map((peer) => peer.task('parse, edit, write')),
        over('parse, change one field, write', texts, (text) => formatDomain(withTitle(parseDomain(text).unwrap()))),
      ],
      ROUNDS,
    );
    return {
      topic: `Reading and writing ${texts.length} of ${all.length} domains (those that every peer reads), ${(texts.join('').length / 1e6).toFixed(1)} million characters; CPU time of a round, median of ${ROUNDS}`,
      times,
      goals: goalsOf(times),
      missing: [
        ...(['lxml', 'virtinst'] as const).filter((name) => started[name] === undefined).map((name) => missing[name]),
        'libvirt-go-xml: Debian has no package of it (golang-github-libvirt-libvirt-go-dev is the binding without XML types)',
      ],
    };
  } finally {
    for (const peer of peers) await peer.stop();
  }
};

type Domain = Parameters<typeof measured.formatDomain>[0];

const withTitle = (domain: Domain): Domain => ({ ...domain, title: 'edited' });

/** A change deep inside; a domain without disks gets a title. */
const withSerials = (domain: Domain): Domain => {
  const { devices } = domain;
  if (!devices?.disks) return withTitle(domain);
  return { ...domain, devices: { ...devices, disks: devices.disks.map((disk) => ({ ...disk, serial: 'edited' })) } };
};

/** The same text as other tools write it, with double quotes: nothing of it can be taken over as it stands. */
const restyled = (text: string): string => text.replaceAll(/='([^'"<]*)'/g, '="$1"');

/** The texts that all peers accept. */
const common = async (all: readonly string[], peers: readonly PythonPeer[]): Promise<readonly string[]> => {
  let places = all.map((_, place) => place);
  for (const peer of peers) {
    const accepted = new Set(await peer.accepted());
    places = places.filter((place) => accepted.has(place));
  }
  for (const peer of peers) await peer.keep(places);
  return places.map((place) => all[place] ?? '');
};

const goalsOf = (times: Times): Report['goals'] => {
  const ratio = (slow: string, quick: string): number => median(times[slow] ?? []) / median(times[quick] ?? []);
  const faster = (what: string, slow: string, quick: string, least?: number) =>
    times[slow]
      ? [{ what, seen: ratio(slow, quick), unit: ' times as fast', ...(least === undefined ? {} : { least }) }]
      : [];
  const build = 'fast-xml-parser, build';
  return [
    {
      what: 'parse to the model, of the time of fast-xml-parser’s parse',
      seen: ratio('text to domain', 'fast-xml-parser, parse'),
      unit: '',
      most: 1.6,
    },
    {
      what: 'the same, of its parse without paths',
      seen: ratio('text to domain', 'fast-xml-parser, parse without paths'),
      unit: '',
    },
    ...faster('write, unchanged, beside fast-xml-parser’s builder', build, 'domain to text, unchanged', 2),
    ...faster('write, one field changed', build, 'domain to text, one field changed', 2),
    ...faster('write, one field of each disk changed', build, 'domain to text, one field of each disk changed'),
    ...faster('write, unchanged, in another style', build, 'domain to text, unchanged, in another style', 2),
    ...faster('write, from data alone', build, 'domain to text, from its data alone', 2),
    ...faster('parse, beside virtinst', 'virtinst, parse', 'text to domain', 5),
    ...faster('write, unchanged, beside virtinst', 'virtinst, write', 'domain to text, unchanged', 5),
    ...faster(
      'write, one field changed, beside virtinst',
      'virtinst, write edited',
      'domain to text, one field changed',
      5,
    ),
    ...faster(
      'parse, change one field, write, beside virtinst',
      'virtinst, parse, edit, write',
      'parse, change one field, write',
      5,
    ),
    ...faster('parse, beside lxml’s tree', 'lxml, parse', 'text to domain'),
    ...faster('write, unchanged, beside lxml', 'lxml, write', 'domain to text, unchanged'),
    ...faster(
      'parse, change one field, write, beside lxml',
      'lxml, parse, edit, write',
      'parse, change one field, write',
    ),
  ];
};
