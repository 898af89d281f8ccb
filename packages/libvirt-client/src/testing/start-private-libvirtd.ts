import { rm } from 'node:fs/promises';
import { Err, Ok, type Result } from 'ts-results';
import { LibvirtError } from '../errors.ts';
import { commandAs, resolveAccount } from './account.ts';
import { makeFolder } from './folder.ts';
import { findLibvirtd, launch } from './launch.ts';
import { choosePorts, listenConfig, type ListenOptions, listens } from './listeners.ts';
import { PrivateLibvirtd } from './private-libvirtd.ts';
import { waitUntilAnswers } from './readiness.ts';
import { type SaslOptions, setUpSasl } from './sasl-users.ts';

/** How {@link startPrivateLibvirtd} starts its daemon. */
export interface PrivateLibvirtdOptions extends ListenOptions {
  /** Gives up starting, and removes what was begun. It has no effect once the daemon runs: call `stop()`. */
  readonly signal?: AbortSignal;
  /** The account to drop to when started as root; it must exist. Default `nobody`. */
  readonly user?: string;
  /** The folder in which the daemon's own folder is made; at most 15 bytes long. Default `/tmp`. */
  readonly parent?: string;
  /** How long the daemon may take to answer, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  /** Further lines of libvirtd.conf, such as `max_client_requests = 2`. */
  readonly daemonConfig?: readonly string[];
  /** Asks who comes by its Unix socket, or by TLS, for a name and a password. */
  readonly sasl?: SaslOptions;
  /** Is told what happens, a line at a time. */
  readonly log?: (line: string) => void;
}

/**
 * Starts a libvirtd of its own in a temporary folder: unprivileged, on a Unix socket (and on loopback, if asked), without
 * authentication, apart from any libvirt the system runs. It serves `qemu:///session` and `test:///default`.
 *
 * Started as root it drops to an account without rights. The folder belongs to that account, so whatever a guest
 * shall read (disks, images, kernels) is put below `home`.
 *
 * Errors: `TOOL_MISSING` (no libvirtd; the message names the Debian packages), `DAEMON_FAILED` (it ended or did not
 * answer; the message holds the end of its log), `ABORTED`, `TIMEOUT`.
 *
 * @example
 * ```ts
 * import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
 *
 * const started = await startPrivateLibvirtd();
 * if (!started.ok) throw started.val;
 * console.log(started.val.uri('qemu:///session'));
 * await started.val.stop();
 * ```
 */
export async function startPrivateLibvirtd(
  options: PrivateLibvirtdOptions = {},
): Promise<Result<PrivateLibvirtd, LibvirtError>> {
  try {
    return Ok(await start(options));
  } catch (error) {
    if (error instanceof LibvirtError) return Err(error);
    if (options.signal?.aborted) return Err(aborted(options.signal));
    return Err(
      new LibvirtError('DAEMON_FAILED', `the private libvirtd could not be started: ${String(error)}`, {
        cause: error,
      }),
    );
  }
}

const aborted = (signal: AbortSignal) =>
  new LibvirtError('ABORTED', 'starting the private libvirtd was aborted', { cause: signal.reason });

async function start(options: PrivateLibvirtdOptions): Promise<PrivateLibvirtd> {
  const { signal } = options;
  if (signal?.aborted) throw aborted(signal);
  const program = await findLibvirtd();
  const account = await resolveAccount(options.user);
  const ports = await choosePorts(options);
  const folder = await makeFolder(options.parent ?? '/tmp', account, async (home) => {
    const listen = await listenConfig(options, ports, home, account);
    const sasl = options.sasl && (await setUpSasl(options.sasl, home, account));
    const config = [...(options.daemonConfig ?? []), ...(sasl?.config ?? []), ...listen];
    return { config, environment: sasl?.environment ?? {} };
  });
  let daemon: PrivateLibvirtd | undefined;
  try {
    const listen = listens(ports) ? ['--listen'] : [];
    const argv = commandAs(account, [program, '-f', folder.configFile, ...listen]);
    const child = await launch(argv, folder);
    daemon = new PrivateLibvirtd(child, folder, account, ports, () => launch(argv, folder));
    options.log?.(`libvirtd runs as ${account.user} with pid ${daemon.pid} in ${folder.home}`);
    await waitUntilAnswers(child, daemon.uri(), {
      timeoutMs: options.timeoutMs ?? 30_000,
      auth: options.sasl?.users[0],
      signal,
    });
    options.log?.(`libvirtd answers on ${folder.socket}`);
    return daemon;
  } catch (error) {
    const report = daemon?.report();
    if (daemon) await daemon.stop();
    else await rm(folder.home, { recursive: true, force: true });
    if (signal?.aborted) throw aborted(signal);
    if (!(error instanceof LibvirtError) || report === undefined) throw error;
    throw new LibvirtError(error.code, `${error.message}\n${report}`, { cause: error.cause });
  }
}
