import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Connection } from '@virtkit/libvirt-client';

const othersRead = 0o004;
const othersEnter = 0o001;

/**
 * Makes sure that a given libvirt can read the guest's files before a guest is started on them: a system daemon runs its guests
 * under an account of their own, and a daemon in a container sees other files.
 */
export async function checkReadable(conn: Connection, files: readonly string[], signal: AbortSignal): Promise<void> {
  for (const file of files) await checkPermissions(file);
  await checkSeen(conn, files, signal);
}

async function checkPermissions(file: string): Promise<void> {
  if (((await stat(file)).mode & othersRead) === 0) throw new Error(`${file} cannot be read by the guests' account`);
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & othersEnter) === 0)
      throw new Error(`${folder} cannot be entered by the guests' account`);
    if (folder === dirname(folder)) return;
  }
}

/** Lets the daemon list the folder as a storage pool that exists for a moment. */
async function checkSeen(conn: Connection, files: readonly string[], signal: AbortSignal): Promise<void> {
  const folder = dirname(files[0] ?? '/');
  const xml = `<pool type='dir'><name>virtkit-demo-${process.pid}</name><target><path>${folder}</path></target></pool>`;
  const created = await conn.rpc.call('STORAGE_POOL_CREATE_XML', { xml, flags: 0 }, { signal });
  // A libvirt without its storage driver cannot be asked.
  if (!created.ok && created.val.code === 'NO_SUPPORT') return;
  if (!created.ok) throw new Error(`this libvirt cannot see ${folder}: ${created.val.message}`, { cause: created.val });
  const { pool } = created.val;
  const listed = await conn.rpc.call('STORAGE_POOL_LIST_ALL_VOLUMES', { pool, needResults: 1, flags: 0 }, { signal });
  await conn.rpc.call('STORAGE_POOL_DESTROY', { pool });
  if (!listed.ok) throw listed.val;
  const seen = new Set(listed.val.vols.map(({ key }) => key));
  const unseen = files.filter((file) => !seen.has(file));
  if (unseen.length > 0) throw new Error(`this libvirt sees another ${folder}: it lacks ${unseen.join(', ')}`);
}
