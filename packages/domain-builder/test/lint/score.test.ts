import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lintDomainXml } from '../../src/lint/lint-domain.ts';
import type { Finding } from '../../src/lint/rule.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';

const read = (file: string): string => readFileSync(join(corpus, file), 'utf8');

/** One of libvirt's domains, what libvirt expects of it, and the errors that the linter has for it. */
interface Row {
  readonly file: string;
  /** Whether the schemas of libvirt 11.3 take it. */
  readonly schema: string;
  readonly expected: string;
  /** What libvirt says when it refuses it; `-` when it is not known. */
  readonly refusal: string;
  readonly errors: readonly Finding[];
}

const rowOf = (line: string): Row | undefined => {
  const [file = '', , schema = '', , expected = '', refusal = ''] = line.split('\t');
  if (!file.startsWith('domain/') || !(expected === 'parse-error' || accepted.has(expected))) return undefined;
  const findings = lintDomainXml(read(file)).unwrap();
  return { file, schema, expected, refusal, errors: findings.filter(({ severity }) => severity === 'error') };
};

const accepted: ReadonlySet<string> = new Set(['ok', 'output']);

const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

describe.skipIf(corpus === '')('the score on libvirt’s own test data (VIRTKIT_CORPUS)', { timeout: 120_000 }, () => {
  let rows: readonly Row[] = [];

  beforeAll(() => {
    rows = read('EXPECT.tsv')
      .split('\n')
      .flatMap((line) => rowOf(line) ?? []);
  });

  test('at least 60 % of what libvirt refuses and its schemas take is an error of a named rule', () => {
    const refused = rows.filter(({ schema, expected }) => schema === 'valid' && expected === 'parse-error');
    const missed = refused.filter(({ errors }) => errors.length === 0);
    const caught = refused.length - missed.length;
    const names = new Set(refused.flatMap(({ errors }) => errors.map(({ rule }) => rule)));
    console.log(`recall: ${share(caught, refused.length)}, by ${names.size} rules`);
    for (const { file, refusal } of missed) console.log(`  missed: ${file}: ${refusal}`);
    expect(refused.length).toBeGreaterThan(50);
    expect(names).not.toContain('lint/failed');
    expect(caught / refused.length).toBeGreaterThanOrEqual(0.6);
  });

  test('nothing that libvirt accepts has an error', () => {
    const taken = rows.filter(({ expected }) => accepted.has(expected));
    const wrong = taken.filter(({ errors }) => errors.length > 0);
    console.log(`false errors: ${share(wrong.length, taken.length)}`);
    expect(taken.length).toBeGreaterThan(500);
    expect(wrong.map(({ file, errors }) => `${file}: ${errors.map(({ rule }) => rule).join(', ')}`)).toEqual([]);
  });
});
