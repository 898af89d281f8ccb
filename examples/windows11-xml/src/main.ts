import { formatDomain } from '@virtkit/domain-builder';
import { type Connection, connect } from '@virtkit/libvirt-client';
import { explain } from './explain.ts';
import { hostFacts } from './host-facts.ts';
import { type Options, readOptions, usage } from './options.ts';
import { take } from './take.ts';
import { windowsDomain } from './windows-domain.ts';

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(2);
}

let conn: Connection | undefined;
try {
  if (options.domcaps === undefined) conn = take(await connect(options.connect));
  const host = await hostFacts(options, conn);
  const { domain, ...report } = take(windowsDomain(options, host).buildWithReport());
  for (const line of explain(report, options.explain)) console.error(line);
  const xml = formatDomain(domain);
  process.stdout.write(xml);
  if (options.define && conn) {
    const defined = take(await conn.domains.defineXml(xml, { validate: true }));
    console.error(`defined  ${defined.name}, ${defined.uuid}`);
  }
} catch (error) {
  console.error(`failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await conn?.close();
}
