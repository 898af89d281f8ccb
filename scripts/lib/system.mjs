// What this machine is, and the Debian packages that the project needs on it.
import { existsSync, readFileSync } from 'node:fs';
import { capture, must, SetupError } from './run.mjs';

/** Debian packages by what needs them; always installed without recommended packages. */
export const packages = {
  // Never libvirt-daemon-system: it would start a daemon of root's. The demo's daemon is private and unprivileged.
  libvirt: ['libvirt-daemon', 'libvirt-daemon-driver-qemu', 'qemu-system-x86'],
  // what Debian 13 has split off libvirt-daemon, and the tests of the other objects need
  libvirtDrivers: ['interface', 'network', 'nodedev', 'nwfilter', 'secret', 'storage'].map(
    (name) => `libvirt-daemon-driver-${name}`,
  ),
  // what on Debian 12 is a part of QEMU's own package
  virtiofsd: ['virtiofsd'],
  // unpacks what is downloaded (kernel modules, source archives)
  unpack: ['xz-utils'],
  // builds the agent's executable
  compiler: ['gcc', 'libc6-dev', 'make', 'musl-tools', 'patch', 'xz-utils'],
  // the second opinions of the tests
  tests: [
    'cpio',
    'dosfstools',
    'genisoimage',
    'libarchive-tools',
    'libsasl2-modules',
    'libvirt-clients',
    'libxml2-utils',
    'mtools',
    'netcat-openbsd',
    'openssh-client',
    'openssh-server',
    'openssl',
    'ovmf',
    'p7zip-full',
    'procps',
    'python3-libvirt',
    'python3-lxml',
    'qemu-utils',
    'sasl2-bin',
    'shellcheck',
    'strace',
    'swtpm',
    'swtpm-tools',
    'util-linux',
    'virtinst',
    'xorriso',
  ],
};

/** `{ id, version, codename, name }` of /etc/os-release; `id` is empty where there is none. */
export function distribution() {
  const fields = {};
  if (existsSync('/etc/os-release')) {
    for (const line of readFileSync('/etc/os-release', 'utf8').split('\n')) {
      const match = /^([A-Z_]+)=["']?(.*?)["']?$/.exec(line);
      if (match) fields[match[1]] = match[2];
    }
  }
  return {
    id: fields.ID ?? '',
    version: fields.VERSION_ID ?? '',
    codename: fields.VERSION_CODENAME ?? '',
    name: fields.PRETTY_NAME ?? process.platform,
  };
}

/** True on the systems that the set-up knows how to prepare: Debian 12 and 13. */
export const isDebian = () => {
  const { id, version } = distribution();
  return id === 'debian' && (version === '12' || version === '13');
};

/** What `npm test` needs on this release of Debian. */
export const testPackages = () => [
  ...packages.libvirt,
  ...(distribution().version === '12' ? [] : [...packages.libvirtDrivers, ...packages.virtiofsd]),
  ...packages.compiler,
  ...packages.tests,
];

/** The packages of `wanted` that dpkg does not have installed. */
function missing(wanted) {
  const listing = capture('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n']) ?? '';
  const installed = new Set();
  for (const line of listing.split('\n')) {
    const [name, status] = line.split(' ');
    if (status === 'installed') installed.add(name);
  }
  return [...new Set(wanted)].filter((name) => !installed.has(name));
}

/** Installs what is missing of `wanted` by apt as root; as another user it stops with the line to run. */
export async function installPackages(wanted) {
  const names = missing(wanted);
  if (names.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...names];
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `these Debian packages are missing; install them and run this again:\n\n  sudo apt-get ${install.join(' ')}\n`,
    );
  }
  console.log(`virtkit: installing Debian packages: ${names.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get', ['update', '-q'], { env, quiet: true });
  await must('apt-get', install, { env, quiet: true });
}
