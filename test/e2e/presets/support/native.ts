import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** libvirt's QEMU driver inside virsh, without a daemon: turns domain XML into the command line that it stands for. */
export interface EmbeddedDriver extends Disposable {
  /** The emulator's arguments, in order. Throws with libvirt's message when the XML cannot become a domain. */
  argv(xml: string): readonly string[];
  /** The domain capabilities for q35, or undefined when this machine cannot run the type. */
  domainCapabilities(type: 'kvm' | 'qemu'): string | undefined;
}

/**
 * Opens `qemu:///embed` in a folder of its own. Root drops its rights: as root the driver asks for an account that only the
 * system's daemon brings.
 */
export function embeddedDriver(): EmbeddedDriver {
  const folder = mkdtempSync(join(tmpdir(), 'vk-embed-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chownSync(folder, Number(run('id', ['-u', 'nobody'])), Number(run('id', ['-g', 'nobody'])));
    chmodSync(folder, 0o700);
  }
  const env = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_CACHE_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  const virsh = (...args: readonly string[]): string => {
    const command = ['virsh', '-q', '-c', `qemu:///embed?root=${folder}`, ...args];
    const [program = '', ...rest] = isRoot ? [...asNobody(), ...command] : command;
    return run(program, rest, env);
  };
  return {
    argv(xml) {
      const file = join(folder, 'domain.xml');
      writeFileSync(file, xml, { mode: 0o644 });
      return commandLine(virsh('domxml-to-native', 'qemu-argv', '--xml', file));
    },
    domainCapabilities(type) {
      try {
        return virsh('domcapabilities', '--machine', 'q35', '--virttype', type);
      } catch {
        return undefined;
      }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string =>
  execFileSync(program, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });

/** The prefix that runs a command as nobody, with the group that opens /dev/kvm where there is one. */
function asNobody(): readonly string[] {
  const kvm = statSync('/dev/kvm', { throwIfNoEntry: false });
  const groups = kvm === undefined || kvm.gid === 0 ? '--clear-groups' : `--groups=${kvm.gid}`;
  return ['setpriv', '--reuid=nobody', `--regid=${run('id', ['-g', 'nobody']).trim()}`, groups, '--'];
}

/** Splits what libvirt prints for a shell: words, some of them in single quotes; what is before the emulator is its environment. */
function commandLine(text: string): readonly string[] {
  const words = text.trim().match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? [];
  const plain = words.map((word) => word.replaceAll(/'([^']*)'|\\(.)/g, '$1$2'));
  return plain.slice(plain.findIndex((word) => !/^[A-Z_]+=/.test(word)) + 1);
}
