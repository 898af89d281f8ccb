import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSchema } from '../../src/validate/rng/check-schema.ts';
import { documentOf } from '../../src/validate/document-kinds.ts';
import { releaseSchemas, type SchemaFolder } from '../../src/validate/rng/schemas.ts';
import { readXml } from '../../src/xml/parse.ts';
import { lacks, schemas113, systemSchemas } from './schema-folders.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';

/** The system's schemas are of 9.0 where they have neither what came after nor lack what came before. */
const isRelease90 = (): boolean => {
  const file = join(systemSchemas.folder, 'domaincommon.rng');
  return existsSync(file) && !readFileSync(file, 'utf8').includes('dynamicMemslots');
};

interface Row {
  readonly file: string;
  readonly schema: string;
  readonly in113: boolean;
  readonly in90: boolean;
}

/** The verdicts of xmllint on libvirt's own test data. */
const rows = (): readonly Row[] =>
  readFileSync(join(corpus, 'EXPECT.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, schema]) => schema !== '-')
    .map(([file = '', schema = '', in113, in90]) => ({
      file,
      schema,
      in113: in113 === 'valid',
      in90: in90 === 'valid',
    }));

/** Whether the level finds errors, information or nothing. */
const verdict = async ({ file, schema }: Row, schemas: SchemaFolder): Promise<'error' | 'info' | 'nothing'> => {
  const text = readFileSync(join(corpus, file), 'utf8');
  const document = readXml(text);
  const findings = await checkSchema(text, document, schema, documentOf(document.root.name)?.compiled(), schemas);
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.length > 0 ? 'info' : 'nothing';
};

afterAll(() => releaseSchemas());

describe.skipIf(corpus === '')('libvirt’s own test data (VIRTKIT_CORPUS)', { timeout: 120_000 }, () => {
  test.skipIf(lacks(schemas113))('gets the verdicts of xmllint with the schemas of 11.3', async () => {
    const wrong: string[] = [];
    for (const row of rows()) {
      const expected = row.in113 ? 'nothing' : 'error';
      if ((await verdict(row, schemas113)) !== expected) wrong.push(row.file);
    }
    console.log(`schemas of 11.3: ${rows().length - wrong.length} of ${rows().length} verdicts agree`);
    expect(wrong).toEqual([]);
  });

  test.skipIf(lacks(systemSchemas) || !isRelease90())(
    'gets no error from the schemas of 9.0 for what is only new, and one for what is wrong',
    async () => {
      const schemas = { ...systemSchemas, version: '9.0.0' };
      const wrong: string[] = [];
      const counts = { nothing: 0, info: 0, error: 0 };
      for (const row of rows()) {
        const expected = row.in90 ? 'nothing' : row.in113 ? 'info' : 'error';
        const found = await verdict(row, schemas);
        counts[found]++;
        if (found !== expected) wrong.push(`${row.file}: ${found}, not ${expected}`);
      }
      console.log(`schemas of 9.0: ${JSON.stringify(counts)}, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
    },
  );
});
