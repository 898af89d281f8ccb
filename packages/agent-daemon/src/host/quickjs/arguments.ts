/** What the command line asks for. */
export type Command =
  | { readonly kind: 'run'; readonly config: string; readonly port: PortChoice }
  | { readonly kind: 'check-config'; readonly config: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'help' }
  | { readonly kind: 'usage-error'; readonly message: string };

/** The port by its virtio-serial name or its device's path, or an inherited descriptor. */
export type PortChoice =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'inherited'; readonly fd: number };

const DEFAULT_CONFIG = '/etc/virtkit/agent.json';
const DEFAULT_PORT = 'org.virtkit.agent.0';

/** The text of `--help`. */
export const HELP = `usage: virtkit-agent [options]

Answers the virtualisation host's requests on a virtio-serial port, as its policy file allows.

  --config FILE    the policy (default ${DEFAULT_CONFIG})
  --port NAME      the virtio-serial port of that name (default ${DEFAULT_PORT});
                   waits until the guest has it
  --port PATH      a device file
  --port fd:N      the open descriptor N; its end of file ends the agent
  --check-config   reads the policy, reports what is wrong with it, and exits
  --version        prints the version
  --help           prints this

exit codes: 0 ended by SIGTERM, SIGINT, SIGHUP or the end of fd:N; 1 a bad policy, or a port
that failed; 2 a mistake on the command line
`;

/** Reads the arguments after the program's name. */
export function parseArguments(args: readonly string[]): Command {
  let config = DEFAULT_CONFIG;
  let port: PortChoice = { kind: 'named', name: DEFAULT_PORT };
  let checkOnly = false;

  for (let at = 0; at < args.length; at++) {
    const [flag, inline] = splitOption(args[at] ?? '');
    if (flag === '--version' || flag === '--help') return { kind: flag === '--help' ? 'help' : 'version' };
    if (flag === '--check-config') {
      checkOnly = true;
      continue;
    }
    if (flag !== '--config' && flag !== '--port') return usageError(`unknown argument "${args[at]}"`);
    const value = inline ?? args[++at];
    if (value === undefined || value === '') return usageError(`${flag} needs a value`);
    if (flag === '--config') {
      config = value;
      continue;
    }
    const chosen = parsePort(value);
    if (chosen === undefined) return usageError(`--port ${value}: expected a port name, an absolute path, or fd:N`);
    port = chosen;
  }
  if (!config.startsWith('/')) return usageError(`--config ${config}: expected an absolute path`);
  return checkOnly ? { kind: 'check-config', config } : { kind: 'run', config, port };
}

function splitOption(argument: string): [string, string | undefined] {
  const equals = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

function parsePort(value: string): PortChoice | undefined {
  const fd = /^fd:(\d{1,5})$/.exec(value)?.[1];
  if (fd !== undefined) return { kind: 'inherited', fd: Number(fd) };
  // A name may be any text that the host chose, but no part of a path.
  const isPath = value.startsWith('/');
  if (!isPath && (value.includes('/') || value === '.' || value === '..' || value.startsWith('fd:'))) return undefined;
  return { kind: 'named', name: value };
}

function usageError(message: string): Command {
  return { kind: 'usage-error', message };
}
