import { agentFailure } from '@virtkit/agent-protocol/core';
import type { Handler, HandlerContext } from '../core/handler.ts';
import type { Fd } from '../host/host.ts';
import { notRegular, resolveBeneath, withBase } from './files/guest-path.ts';

/** How much is read of a file that reports no size, as those of /proc do, when the caller names no length. */
const UNSIZED_BYTES = 65_536;

export const fileRead: Handler<'file.read'> = (params, context) => {
  const { host, policy } = context;
  const { path, offset, encoding } = params;
  const target = resolveBeneath(path, policy.roots.read, 'roots.read');
  const { bytes, size } = withBase(host, path, target, (base) => {
    const fd = host.files.openBeneath(base, target.components.join('/'), { kind: 'read' });
    try {
      return readPart(context, fd, path, offset, params.length);
    } finally {
      host.files.close(fd);
    }
  });
  const content = encoding === 'base64' ? host.codec.encodeBase64(bytes) : host.codec.decodeUtf8(bytes);
  if (content === undefined) {
    const message = `${path}: this part of the file is not UTF-8; read it with encoding "base64"`;
    throw agentFailure('IO', message, { kind: 'not-utf8', path });
  }
  const end = offset + bytes.length;
  const eof = size === 0 ? bytes.length < (params.length ?? UNSIZED_BYTES) : end >= size;
  return { path, content, encoding, offset, bytesRead: bytes.length, sizeBytes: size, eof };
};

function readPart(
  { host, policy, maxResultBytes }: HandlerContext,
  fd: Fd,
  path: string,
  offset: number,
  length: number | undefined,
): { readonly bytes: Uint8Array; readonly size: number } {
  const { kind, size } = host.files.stat(fd);
  if (kind !== 'file') throw notRegular(path, kind);
  const rest = size === 0 ? UNSIZED_BYTES : Math.max(0, size - offset);
  const wanted = size === 0 ? (length ?? UNSIZED_BYTES) : Math.min(length ?? rest, rest);
  // Base64 and escapes only make it longer: what does not fit as it is need not be read.
  const most = Math.min(policy.limits.maxFileBytes, maxResultBytes);
  if (wanted > most) {
    const rule = most === maxResultBytes ? 'the longest line' : 'limits.maxFileBytes';
    const message = `${path}: ${wanted} bytes are more than ${most} (${rule}); read it in parts with offset and length`;
    throw agentFailure('TOO_LARGE', message, { kind: 'file-too-large', rule, path });
  }
  return { bytes: host.files.read(fd, offset, wanted), size };
}
