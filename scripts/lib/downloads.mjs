// What is downloaded from Debian's archive but not installed. Each function answers from .cache when it can.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.mjs';
import { privateAptCache, privateAptGet } from './private-apt.mjs';
import { must, SetupError } from './run.mjs';

/** The engine of the agent's executable: the upstream archive is pinned; Debian's revision, with its security patches, may rise. */
const quickjs = {
  version: '2025.04.26',
  archive: 'quickjs_2025.04.26.orig.tar.xz',
  sha256: 'ec81da5b3249ed648dbc7df4a1654988910e66a118d9b71cb63534216efcfbbe',
};

/** `{ kernel, modules }`: the image and the modules folder (`…/modules/RELEASE`) of Debian's cloud kernel. */
export function kernel() {
  return once('kernel', ['kernel', 'modules'], async (folder) => {
    const depends = await privateAptCache(['depends', 'linux-image-cloud-amd64']);
    const name = /Depends: (linux-image-\S+-cloud-amd64)\b/.exec(depends)?.[1];
    if (!name) throw new SetupError('linux-image-cloud-amd64 names no kernel package');
    await unpackDebianPackage(name, folder);
    const modulesParent = ['lib/modules', 'usr/lib/modules'].find((path) => existsSync(join(folder, path)));
    const release = modulesParent && readdirSync(join(folder, modulesParent))[0];
    if (!release) throw new SetupError(`${name} holds no kernel modules`);
    return { kernel: `boot/vmlinuz-${release}`, modules: join(modulesParent, release) };
  });
}

/** `{ busybox }`: the static busybox, unpacked (its package conflicts with the usual busybox, so it is not installed). */
export function busybox() {
  return once('busybox', ['busybox'], async (folder) => {
    await unpackDebianPackage('busybox-static', folder);
    const path = ['bin/busybox', 'usr/bin/busybox'].find((candidate) => existsSync(join(folder, candidate)));
    if (!path) throw new SetupError('busybox-static holds no busybox');
    return { busybox: path };
  });
}

/** `{ shim, grub }`: the boot loaders that a firmware with Microsoft's keys accepts; grub reads EFI/debian/grub.cfg of its volume. */
export function secureBootLoaders() {
  return once('secure-boot', ['shim', 'grub'], async (folder) => {
    await unpackDebianPackage('shim-signed', folder);
    await unpackDebianPackage('grub-efi-amd64-signed', folder);
    const loaders = {
      shim: 'usr/lib/shim/shimx64.efi.signed',
      grub: 'usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed',
    };
    for (const path of Object.values(loaders)) {
      if (!existsSync(join(folder, path))) throw new SetupError(`Debian's signed boot loaders lack ${path}`);
    }
    return loaders;
  });
}

/** `{ schemas }`: the folder of the RELAX NG schemas of libvirt 11.3, as Debian 13 packages them. */
export function libvirtSchemas() {
  return once('libvirt-schemas', ['schemas'], async (folder) => {
    await unpackDebianPackage('libvirt-common/trixie', folder);
    const schemas = 'usr/share/libvirt/schemas';
    if (!existsSync(join(folder, schemas, 'domain.rng'))) throw new SetupError('libvirt-common holds no schemas');
    return { schemas };
  });
}

/** `{ source }`: QuickJS's source tree with Debian's patches applied; `QUICKJS_SRC` names one where there is no apt. */
export function quickjsSource() {
  const given = process.env.QUICKJS_SRC;
  if (given) {
    if (!existsSync(join(given, 'quickjs.c'))) throw new SetupError(`QUICKJS_SRC=${given} holds no quickjs.c`);
    return Promise.resolve({ source: given });
  }
  return once('quickjs', ['source'], async (folder) => {
    await privateAptGet(['source', '--download-only', 'quickjs'], { cwd: folder });
    const archive = join(folder, quickjs.archive);
    if (!existsSync(archive))
      throw new SetupError(
        `Debian's quickjs source is no longer ${quickjs.version}; set QUICKJS_SRC to that release's tree`,
      );
    const sum = createHash('sha256').update(readFileSync(archive)).digest('hex');
    if (sum !== quickjs.sha256)
      throw new SetupError(`${quickjs.archive} has SHA-256 ${sum}, not the pinned ${quickjs.sha256}`);
    mkdirSync(join(folder, 'source'));
    await must('tar', ['-xJf', archive, '--strip-components=1', '-C', join(folder, 'source')]);
    const packaging = readdirSync(folder).find((name) => /^quickjs_.*\.debian\.tar\.xz$/.test(name));
    if (!packaging) throw new SetupError("Debian's quickjs source came without its packaging archive");
    await must('tar', ['-xJf', join(folder, packaging), '-C', folder]);
    const series = join(folder, 'debian/patches/series');
    const patches = existsSync(series) ? readFileSync(series, 'utf8').split('\n') : [];
    for (const line of patches) {
      const name = line.replace(/#.*/, '').trim();
      if (name)
        await must('patch', ['-s', '-p1', '-d', join(folder, 'source'), '-i', join(folder, 'debian/patches', name)]);
    }
    return { source: 'source' };
  });
}

async function unpackDebianPackage(name, folder) {
  console.log(`virtkit: downloading ${name} (not installed)`);
  await privateAptGet(['download', name], { cwd: folder });
  const file = readdirSync(folder).find((entry) => entry.endsWith('.deb'));
  if (!file) throw new SetupError(`apt-get download ${name} left no package file`);
  await must('dpkg-deb', ['-x', join(folder, file), folder]);
  rmSync(join(folder, file));
}

/** Makes `.cache/NAME` once: filled beside its place and renamed when whole; the answer's paths are kept in `answer.json`. */
async function once(name, keys, fill) {
  const place = join(cache, name);
  const answerFile = join(place, 'answer.json');
  if (!existsSync(answerFile)) {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, `${name}-`));
    try {
      writeFileSync(join(folder, 'answer.json'), JSON.stringify(await fill(folder)));
      rmSync(place, { recursive: true, force: true });
      renameSync(folder, place);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }
  const answer = JSON.parse(readFileSync(answerFile, 'utf8'));
  return Object.fromEntries(keys.map((key) => [key, join(place, answer[key])]));
}
