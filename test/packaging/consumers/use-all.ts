// A user's program in one file: it runs unchanged by ts-node, by tsx and as a bundle.
import { ok, strictEqual } from 'node:assert/strict';
import { duplexPair } from 'node:stream';
import { startNodeDaemon } from '@virtkit/agent-daemon';
import { buildStandalone } from '@virtkit/agent-daemon/standalone';
import { AgentError, connectAgent } from '@virtkit/agent-protocol';
import { FrameReader, encodeFrame, methods, pureCodec } from '@virtkit/agent-protocol/core';
import { DomainXmlError, domain, formatDomain, gib, parseDomain } from '@virtkit/domain-builder';
import { ImageError, cpio, iso } from '@virtkit/iso-builder';
import { LibvirtError, connect } from '@virtkit/libvirt-client';
import { domainCreateFlags, findProcedure, toBits } from '@virtkit/libvirt-client/protocol';
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

function describeDomains(): void {
  const built = domain('smoke').memory(gib(1)).vcpus(2).agentChannel('org.virtkit.agent.0').build().unwrap();
  const text = formatDomain(built);
  ok(text.includes('<name>smoke</name>'), text);
  strictEqual(parseDomain(text).unwrap().name, 'smoke');
  const refused = parseDomain('<!DOCTYPE domain><domain/>');
  ok(!refused.ok && refused.val instanceof DomainXmlError);
  strictEqual(refused.val.code, 'DOCTYPE');
}

async function talkToAgent(): Promise<void> {
  const frames = [...new FrameReader({ codec: pureCodec }).push(encodeFrame(pureCodec, { jsonrpc: '2.0' }))];
  strictEqual(frames.length, 1);
  ok('system.info' in methods);
  const [guest, host] = duplexPair();
  const daemon = startNodeDaemon({ port: guest, policy: { version: 1 }, log: () => undefined }).unwrap();
  const agent = (await connectAgent(host)).unwrap();
  ok((await agent.ping()).ok);
  const refused = await agent.file.read({ path: '/etc/hostname' });
  ok(!refused.ok && refused.val instanceof AgentError);
  await agent.close();
  await daemon.stopped;
  const unbuilt = await buildStandalone({ quickjsSource: '/no/such/folder' });
  ok(!unbuilt.ok && unbuilt.val instanceof AgentError);
}

async function reachNoLibvirt(): Promise<void> {
  const { name, number } = findProcedure('DOMAIN_CREATE_WITH_FLAGS');
  strictEqual(`${name} ${number} ${toBits(domainCreateFlags, ['startPaused'])}`, 'DOMAIN_CREATE_WITH_FLAGS 196 1');
  strictEqual(typeof startPrivateLibvirtd, 'function');
  const opened = await connect('qemu:///session?socket=/no/such/socket');
  ok(!opened.ok && opened.val instanceof LibvirtError);
  strictEqual(opened.val.code, 'CONNECT_FAILED');
}

async function main(): Promise<void> {
  await buildImages();
  describeDomains();
  await talkToAgent();
  await reachNoLibvirt();
  console.log('all packages work');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
