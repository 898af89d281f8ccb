import { readFile } from 'node:fs/promises';
import { type Validation, validateDomainXml, validateXml } from '@virtkit/domain-builder';
import { type Connection, connect } from '@virtkit/libvirt-client';
import { fix } from './fix.ts';
import { hostFacts } from './host-facts.ts';
import { type Options, readOptions, usage } from './options.ts';
import { print, summary } from './report.ts';
import { askLibvirt } from './scratch-domain.ts';
import { take } from './take.ts';

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}

let conn: Connection | undefined;
try {
  if (options.connect !== undefined) conn = take(await connect(options.connect));
  const validations: { readonly file: string; readonly validation: Validation }[] = [];
  for (const file of options.files) {
    if (options.fix) await mend(file, options, conn);
    const validation = await validate(await readFile(file, 'utf8'), options, conn);
    validations.push({ file, validation });
    if (!options.json) print(file, validation);
  }
  if (options.json) console.log(JSON.stringify(validations, undefined, 2));
  else console.log(summary(validations));
  process.exitCode = validations.every(({ validation }) => validation.ok) ? 0 : 1;
} catch (error) {
  console.error(`failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  await conn?.close();
}

/** Runs all levels that the options give the means for. */
async function validate(text: string, given: Options, libvirt: Connection | undefined): Promise<Validation> {
  const { schemas, schemasVersion: version } = given;
  const host = await hostFacts(text, given, libvirt);
  const options = {
    host,
    ...(schemas !== undefined && { schemas: { folder: schemas, ...(version !== undefined && { version }) } }),
    keepGoing: given.keepGoing,
  };
  // Only domains can be defined under another name; of other documents libvirt is not asked.
  if (!/<domain[\s>]/.test(text)) return validateXml(text, options);
  return validateDomainXml(text, { ...options, ...(libvirt && { libvirt: askLibvirt(libvirt) }) });
}

/** Writes a file again with what lint can mend. */
async function mend(file: string, given: Options, libvirt: Connection | undefined): Promise<void> {
  const host = await hostFacts(await readFile(file, 'utf8'), given, libvirt);
  for (const { title, line } of await fix(file, host)) console.error(`${file}:${line ?? 1}: fixed: ${title}`);
}
