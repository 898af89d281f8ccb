import { diffDomains, type Domain as DomainData, DomainXmlError, planDomain } from '@virtkit/domain-builder';
import { connect, type Connection, type Domain, LibvirtError } from '@virtkit/libvirt-client';
import { carryOut } from './carry-out.ts';
import { makeChanges } from './make-changes.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { readHost, readServed, readWanted } from './served.ts';
import { describe, isReal, showDifferences, showPlan } from './show.ts';
import { take } from './take.ts';

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return 2;
  }
  try {
    await using conn = await take(connect(options.connect));
    return await edit(conn, await take(conn.domains.byName(options.domain)), options);
  } catch (error) {
    process.stderr.write(`${told(error)}\n`);
    return 1;
  }
}

/** What went wrong, in a line. */
function told(error: unknown): string {
  if (error instanceof LibvirtError || error instanceof DomainXmlError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}

async function edit(conn: Connection, domain: Domain, options: Options): Promise<number> {
  const { definition, live, persistent } = await readServed(domain);
  const host = await readHost(conn);
  const wanted = options.wanted === undefined ? makeChanges(definition, options) : await readWanted(options.wanted);
  const known = { host, replaceDevices: options.replace };
  showDifferences(diffDomains(live ?? definition, wanted, known), options.all);
  const plan = planDomain(definition, wanted, {
    ...known,
    persistent,
    running: live !== undefined,
    ...(live && { live }),
  });
  showPlan(plan);
  if (!options.apply) {
    if (!plan.isEmpty) console.log('nothing was changed; --apply does it');
    return 0;
  }
  for (const step of plan.steps) {
    const done = await carryOut(step, conn, domain);
    if (!done.ok) {
      process.stderr.write(`failed: ${describe(step)}\n  ${done.val.code}: ${done.val.message}\n`);
      return 1;
    }
    console.log(`done: ${describe(step)}`);
  }
  return showRest(await take(conn.domains.byUuid(domain.uuid)), wanted, known);
}

/** Reads again what there is, and shows what is left. */
async function showRest(domain: Domain, wanted: DomainData, known: Parameters<typeof diffDomains>[2]): Promise<number> {
  const { definition, live } = await readServed(domain);
  const defined = diffDomains(definition, wanted, known).filter(isReal);
  const running = live ? diffDomains(live, wanted, known).filter(isReal) : [];
  const waiting = running.filter(({ effect }) => effect === 'next-boot').length;
  const left = defined.length + running.length - waiting;
  console.log(left === 0 ? 'nothing is left' : `left: ${left}`);
  if (left > 0) showDifferences([...defined, ...running], false);
  if (waiting > 0) console.log(`${waiting} wait for the next boot`);
  return left === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
