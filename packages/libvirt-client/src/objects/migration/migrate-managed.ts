import type { Rpc } from '../../connection/rpc.ts';
import { LibvirtError, toLibvirtError } from '../../errors.ts';
import { domainMigrateFlags, domainState } from '../../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import type { TypedParam } from '../../protocol/typed-params.ts';
import { flagBits } from '../flags.ts';
import { type Feature, requireFeatures, supports } from './features.ts';
import type { MigrateOptions } from './migrate-to.ts';
import { migrationParams, withParam } from './parameters.ts';
import { watched } from './watch.ts';

/** A migration that this client leads, from one connection to another, in the five phases of libvirt's protocol 3. */
interface Managed {
  readonly source: Rpc;
  readonly destination: Rpc;
  readonly dom: RemoteNonnullDomain;
  readonly params: TypedParam[];
  readonly sourceFlags: number;
  readonly destinationFlags: number;
  readonly signal: AbortSignal;
}

/** What the destination has made ready: what the source needs to send the guest there. */
interface Prepared {
  readonly cookie: Uint8Array;
  readonly params: readonly TypedParam[];
}

/** Flags that only the side that sends acts on. */
const SOURCE_ONLY = domainMigrateFlags.abortOnError | domainMigrateFlags.autoConverge;
/** What a destination answers that has dropped the domain, and has no reason to give. */
const NOTHING_TO_SAY: ReadonlySet<string> = new Set(['MIGRATE_FINISH_OK', 'NO_DOMAIN']);
const PEER_TO_PEER = domainMigrateFlags.peer2peer | domainMigrateFlags.tunnelled;

/** Migrates a domain between two connections of this client; gives the domain at the destination. */
export async function migrateManaged(
  source: Rpc,
  dom: RemoteNonnullDomain,
  destination: Rpc,
  options: MigrateOptions,
): Promise<RemoteNonnullDomain> {
  const flags = flagBits(domainMigrateFlags, options);
  if ((flags & PEER_TO_PEER) !== 0) {
    throw new TypeError('peer2peer and tunnelled migrations are led by the source: use migrateTo() with a URI');
  }
  const params = migrationParams(options);
  return watched(source, dom, options, async (signal) => {
    const features: Feature[] = ['migrationV3', 'migrationParams'];
    await requireFeatures(source, 'source', features, { signal });
    const offline: Feature[] = isOffline(flags) ? ['migrationOffline'] : [];
    await requireFeatures(destination, 'destination', [...features, ...offline], { signal });
    const isProtected = await supports(source, 'migrateChangeProtection', { signal });
    const { state } = await source.invoke('DOMAIN_GET_STATE', { dom, flags: 0 }, { signal });
    const all = state === domainState.paused ? flags | domainMigrateFlags.paused : flags;
    const named = params.some(({ field }) => field === 'destination_name')
      ? params
      : withParam(params, 'destination_name', dom.name);
    return lead({
      source,
      destination,
      dom,
      params: named,
      sourceFlags: isProtected ? all | domainMigrateFlags.changeProtection : all,
      destinationFlags: all & ~SOURCE_ONLY,
      signal,
    });
  });
}

/** Whoever has begun something is told how it ended: the source by `confirm`, the destination by `finish`. */
async function lead(plan: Managed): Promise<RemoteNonnullDomain> {
  const { source, dom, params, sourceFlags: flags } = plan;
  const begun = await source.invoke('DOMAIN_MIGRATE_BEGIN3_PARAMS', { dom, params, flags });
  const prepared = await orResume(plan, prepare(plan, begun.cookieOut, begun.xml));
  await orResume(plan, orDrop(plan, prepared, ready(plan, prepared)));
  // A source that fails to send the guest has resumed it by itself.
  const cookie = await orDrop(plan, prepared, perform(plan, prepared));
  const finished = await orResume(plan, finish(plan, prepared, cookie, false));
  try {
    await confirm(plan, finished.cookieOut, false);
  } catch (error) {
    const { code, message } = toLibvirtError(error);
    throw new LibvirtError(code, `${dom.name} runs at the destination, but the source did not drop it: ${message}`, {
      cause: error,
    });
  }
  return finished.dom;
}

async function prepare(plan: Managed, cookieIn: Uint8Array, xml: string): Promise<Prepared> {
  const params = withParam(plan.params, 'destination_xml', xml);
  const args = { params, cookieIn, flags: plan.destinationFlags };
  const { cookieOut, uriOut } = await plan.destination.invoke('DOMAIN_MIGRATE_PREPARE3_PARAMS', args);
  return { cookie: cookieOut, params: uriOut === null ? params : withParam(params, 'migrate_uri', uriOut) };
}

async function ready({ dom, sourceFlags, signal }: Managed, { params }: Prepared): Promise<void> {
  if (signal.aborted) {
    throw new LibvirtError('ABORTED', `migration of ${dom.name}: given up before the guest was sent`);
  }
  if (isOffline(sourceFlags) || params.some(({ field }) => field === 'migrate_uri')) return;
  throw new LibvirtError('INTERNAL_ERROR', 'the destination does not say where to send the guest: pass migrateUri');
}

async function perform({ source, dom, sourceFlags }: Managed, prepared: Prepared): Promise<Uint8Array> {
  if (isOffline(sourceFlags)) return prepared.cookie;
  const { params, cookie: cookieIn } = prepared;
  // Without the signal: giving up aborts the job, and then this call answers.
  const args = { dom, dconnuri: null, params: [...params], cookieIn, flags: sourceFlags };
  return (await source.invoke('DOMAIN_MIGRATE_PERFORM3_PARAMS', args)).cookieOut;
}

async function finish(plan: Managed, { params }: Prepared, cookieIn: Uint8Array, isCancelled: boolean) {
  const args = { params: [...params], cookieIn, flags: plan.destinationFlags, cancelled: Number(isCancelled) };
  return plan.destination.invoke('DOMAIN_MIGRATE_FINISH3_PARAMS', args);
}

async function confirm(plan: Managed, cookieIn: Uint8Array, isCancelled: boolean): Promise<void> {
  const { dom, params, sourceFlags: flags } = plan;
  const args = { dom, params: [...params], cookieIn, flags, cancelled: Number(isCancelled) };
  await plan.source.invoke('DOMAIN_MIGRATE_CONFIRM3_PARAMS', args);
}

/** Where the step fails, the guest goes on at the source. */
async function orResume<T>(plan: Managed, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    // The first error is the one that explains.
    await confirm(plan, new Uint8Array(), true).catch(() => {});
    throw error;
  }
}

/** Where the step fails, the destination drops what it has; if it knows why the step failed, that is said too. */
async function orDrop<T>(plan: Managed, prepared: Prepared, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (cause) {
    const error = toLibvirtError(cause);
    const why = await finish(plan, prepared, new Uint8Array(), true).then(() => undefined, toLibvirtError);
    if (why === undefined || NOTHING_TO_SAY.has(why.code)) throw error;
    const { code, message, procedure } = error;
    throw new LibvirtError(code, `${message}; at the destination: ${why.message}`, { cause: error, procedure });
  }
}

const isOffline = (flags: number) => (flags & domainMigrateFlags.offline) !== 0;
