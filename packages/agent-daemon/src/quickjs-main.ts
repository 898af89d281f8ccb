import * as native from 'native';
import * as std from 'std';
import { createDaemon } from './core/daemon.ts';
import { loadPolicy } from './core/load-policy.ts';
import { type Command, HELP, parseArguments, type PortChoice } from './host/quickjs/arguments.ts';
import { logLine } from './host/quickjs/log.ts';
import { NativeProcesses } from './host/quickjs/processes.ts';
import { createQuickjsHost } from './host/quickjs/quickjs-host.ts';
import { Reactor } from './host/quickjs/reactor.ts';
import { waitForPort } from './host/quickjs/wait-for-port.ts';

/** Set by the bundler to the package's version. */
declare const VIRTKIT_VERSION: string;

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

main(parseArguments(scriptArgs.slice(1))).catch((error: unknown) => fail(messageOf(error)));

async function main(command: Command): Promise<void> {
  switch (command.kind) {
    case 'version':
      std.out.puts(`virtkit-agent ${VIRTKIT_VERSION} (${native.ENGINE})\n`);
      return std.exit(0);
    case 'help':
      std.out.puts(HELP);
      return std.exit(0);
    case 'usage-error':
      logLine('error', `${command.message}; see virtkit-agent --help`);
      return std.exit(EXIT_USAGE);
    case 'check-config':
    case 'run':
      return serve(command);
  }
}

async function serve(command: Extract<Command, { kind: 'run' | 'check-config' }>): Promise<void> {
  const reactor = new Reactor((error) => logLine('error', `a defect in the agent: ${messageOf(error)}`));
  const processes = new NativeProcesses(reactor);
  const policy = loadPolicy(createQuickjsHost({ reactor, processes, portFd: undefined }), command.config);
  if (command.kind === 'check-config') return std.exit(0);

  let onSignal = (name: string): void => {
    logLine('info', `stopped: ${name}`);
    std.exit(0);
  };
  listenToSignals(reactor, processes, (name) => onSignal(name));
  const portFd = await openPort(reactor, command.port);
  const daemon = createDaemon({
    host: createQuickjsHost({ reactor, processes, portFd }),
    policy,
    version: VIRTKIT_VERSION,
  });
  let expected = command.port.kind === 'inherited';
  onSignal = (name) => {
    expected = true;
    daemon.stop(name);
  };
  daemon.start();
  const reason = await daemon.stopped;
  processes.killAll();
  logLine('info', `stopped: ${reason}`);
  // A device that went away is a failure, after which the init system starts the agent again.
  std.exit(expected ? 0 : EXIT_FAILURE);
}

function openPort(reactor: Reactor, port: PortChoice): Promise<number> {
  if (port.kind === 'named') return waitForPort(reactor, port.name);
  native.ioAdopt(port.fd);
  return Promise.resolve(port.fd);
}

function listenToSignals(reactor: Reactor, processes: NativeProcesses, stop: (name: string) => void): void {
  const names = new Map([
    [native.SIGTERM, 'SIGTERM'],
    [native.SIGINT, 'SIGINT'],
    [native.SIGHUP, 'SIGHUP'],
  ]);
  const fd = native.signalOpen();
  reactor.watch(fd, native.POLL_IN, () => {
    for (let signal = native.signalTake(fd); signal !== 0; signal = native.signalTake(fd)) {
      if (signal === native.SIGCHLD) processes.reap();
      else stop(names.get(signal) ?? 'a signal');
    }
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): void {
  logLine('error', message);
  std.exit(EXIT_FAILURE);
}
