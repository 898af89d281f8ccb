import type { LibvirtError } from '@virtkit/libvirt-client';

type Outcome<T> = { readonly ok: true; readonly val: T } | { readonly ok: false; readonly val: LibvirtError };

/** The value of a result; its error is thrown, as this program can do nothing about it. */
export async function take<T>(result: Promise<Outcome<T>>): Promise<T> {
  const { ok, val } = await result;
  if (!ok) throw val;
  return val;
}
