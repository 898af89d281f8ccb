// A user's program in one file: it runs unchanged by ts-node, by tsx and as a bundle.
import { match, ok, strictEqual } from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { AgentError, connectAgent } from '@virtkit/agent-protocol';
import { FrameReader, encodeFrame, methods, pureCodec } from '@virtkit/agent-protocol/core';
import { ImageError, cpio, iso } from '@virtkit/iso-builder';
import { findProcedure } from '@virtkit/libvirt-client/protocol';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';

async function buildImages(): Promise<void> {
  const image = (await iso({ label: 'SMOKE' }).file('hello.txt', Buffer.from('hello')).bytes()).unwrap();
  strictEqual(Buffer.from(image.subarray(32769, 32774)).toString(), 'CD001');
  const archive = (await cpio().file('init', Buffer.from('#!/bin/sh\n')).bytes()).unwrap();
  strictEqual(Buffer.from(archive.subarray(0, 6)).toString(), '070701');
  const escaping = await iso({ label: 'SMOKE' }).file('../outside', Buffer.from('')).bytes();
  ok(!escaping.ok && escaping.val instanceof ImageError);
  strictEqual(escaping.val.code, 'PATH_ESCAPES');
}

async function meetNoAgent(): Promise<void> {
  const frames = [...new FrameReader({ codec: pureCodec }).push(encodeFrame(pureCodec, { jsonrpc: '2.0' }))];
  strictEqual(frames.length, 1);
  ok('system.info' in methods);
  const closed = new PassThrough();
  closed.destroy();
  const opened = await connectAgent(closed);
  ok(!opened.ok && opened.val instanceof AgentError);
  strictEqual(opened.val.code, 'UNAVAILABLE');
}

async function reachNoLibvirt(): Promise<void> {
  strictEqual(findProcedure('DOMAIN_GET_INFO').name, 'DOMAIN_GET_INFO');
  strictEqual(typeof startPrivateLibvirtd, 'function');
  match('', /^/);
}

async function main(): Promise<void> {
  await buildImages();
  await meetNoAgent();
  await reachNoLibvirt();
  console.log('all packages work');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
