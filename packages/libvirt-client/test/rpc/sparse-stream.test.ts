import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { array, assert, asyncProperty, constantFrom, nat, record, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StorageVolume } from '../../src/index.ts';
import { messageStatus, messageType } from '../../src/rpc/header.ts';
import { decodeHole, encodeHole, findHoles } from '../../src/rpc/hole.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer, type ReceivedCall } from '../support/fake-server.ts';
import { frameBytes } from '../support/frames.ts';

const { ok, continue: more } = messageStatus;
const KIB = 1024;

/** A volume of the test's server, whose streams are on the same connection. */
async function openVolume() {
  const calls: ReceivedCall[] = [];
  const server = new FakeServer({
    STORAGE_POOL_LOOKUP_BY_NAME: () => ({ pool: { name: 'p', uuid: new Uint8Array(16) } }),
    STORAGE_VOL_LOOKUP_BY_NAME: () => ({ vol: { pool: 'p', name: 'v', key: '/p/v' } }),
    STORAGE_VOL_UPLOAD: (_, call) => void calls.push(call),
    STORAGE_VOL_DOWNLOAD: (_, call) => void calls.push(call),
    CONNECT_GET_HOSTNAME: () => ({ hostname: 'h' }),
  });
  const conn = await connectTo(server);
  const volume: StorageVolume = (await (await conn.storagePools.byName('p')).unwrap().volumes.byName('v')).unwrap();
  return { server, conn, volume, call: () => calls.at(-1) as ReceivedCall };
}

const holeFrame = (call: ReceivedCall, length: bigint) =>
  frameBytes({ ...call.header, type: messageType.streamHole, status: more }, encodeHole(length));
const dataFrame = (call: ReceivedCall, bytes: Uint8Array) =>
  frameBytes({ ...call.header, type: messageType.stream, status: more }, bytes);

/** What the client has sent on its streams: data as text, holes as numbers. */
const sent = (server: FakeServer) =>
  server.received.flatMap(({ header, payload }): (number | string)[] => {
    if (header.type === messageType.streamHole) return [Number(decodeHole(payload))];
    if (header.type !== messageType.stream) return [];
    return header.status === ok ? ['end'] : [Buffer.from(payload).toString('latin1')];
  });

describe('a sparse download', () => {
  test('asks for holes, and gives zeros in their place', async () => {
    const { server, conn, volume, call } = await openVolume();
    const download = (await volume.download({ offset: 5, length: 9n, sparse: 'zeros' })).unwrap();
    expect(call().args).toMatchObject({ offset: 5n, length: 9n, flags: 1 });
    server.send(holeFrame(call(), 3n));
    server.send(dataFrame(call(), Buffer.from('abc')));
    server.send(holeFrame(call(), 0n));
    server.send(holeFrame(call(), 200n * 1024n));
    server.stream(call(), more);
    server.stream(call(), ok);
    const bytes = Buffer.concat(await download.toArray());
    expect(bytes.equals(Buffer.concat([Buffer.alloc(3), Buffer.from('abc'), Buffer.alloc(200 * KIB)]))).toBe(true);
    await conn.close();
  });

  test('gives holes as such, with the data between them', async () => {
    const { server, conn, volume, call } = await openVolume();
    const download = (await volume.download({ sparse: 'holes' })).unwrap();
    server.send(holeFrame(call(), 2n ** 62n));
    server.send(dataFrame(call(), Buffer.from('abc')));
    server.stream(call(), more);
    server.stream(call(), ok);
    expect(await download.toArray()).toEqual([{ hole: 2n ** 62n }, { data: Buffer.from('abc') }]);
    await conn.close();
  });

  test.each([
    ['refuse', 5n, 'STREAM_HOLE'],
    ['zeros', -5n, 'PROTOCOL'],
    [undefined, 5n, 'PROTOCOL'],
  ] as const)(
    'with holes handled as %s fails at a hole of %i bytes with its own code',
    async (sparse, length, code) => {
      const { server, conn, volume, call } = await openVolume();
      const download = (await volume.download({ sparse })).unwrap();
      const failed = once(download, 'error');
      const writer = Buffer.alloc(12);
      writer.writeBigInt64BE(length);
      server.send(frameBytes({ ...call().header, type: messageType.streamHole, status: more }, writer));
      expect(await failed).toMatchObject([{ code }]);
      expect((await conn.hostname()).ok).toBe(true);
      await conn.close();
    },
  );

  test('of a hole larger than memory waits for its reader, and what follows the hole waits too', async () => {
    const { server, conn, volume, call } = await openVolume();
    const download = (await volume.download({ sparse: 'zeros' })).unwrap();
    server.send(holeFrame(call(), 2n ** 50n));
    server.send(dataFrame(call(), Buffer.from('never reached')));
    await once(download, 'readable');
    expect(download.readableLength).toBeLessThanOrEqual(2 * KIB * KIB);
    expect((await conn.hostname({ timeoutMs: 20 })).val).toMatchObject({ code: 'TIMEOUT' });
    download.destroy();
    expect((await conn.hostname()).ok).toBe(true);
    await conn.close();
  });

  test('gives the same bytes however the packets are cut and split', async () => {
    const part = record({ kind: constantFrom('data', 'hole'), bytes: uint8Array({ minLength: 1, maxLength: 40 }) });
    await assert(
      asyncProperty(array(part, { maxLength: 8 }), nat(60), async (parts, step) => {
        const { server, conn, volume, call } = await openVolume();
        const download = (await volume.download({ sparse: 'zeros' })).unwrap();
        const wire = Buffer.concat([
          ...parts.map(({ kind, bytes }) =>
            kind === 'hole' ? holeFrame(call(), BigInt(bytes.length)) : dataFrame(call(), bytes),
          ),
          frameBytes({ ...call().header, type: messageType.stream, status: more }),
          frameBytes({ ...call().header, type: messageType.stream, status: ok }),
        ]);
        for (let at = 0; at < wire.length; at += step + 1) server.send(wire.subarray(at, at + step + 1));
        const wanted = parts.map(({ kind, bytes }) => (kind === 'hole' ? Buffer.alloc(bytes.length) : bytes));
        expect(Buffer.concat(await download.toArray()).equals(Buffer.concat(wanted))).toBe(true);
        await conn.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a sparse upload', () => {
  test('sends holes for zeros and for holes, joined, and finishes with the one at the end', async () => {
    const { server, conn, volume, call } = await openVolume();
    const upload = (await volume.upload({ sparse: true })).unwrap();
    expect(call().args).toMatchObject({ offset: 0n, length: 0n, flags: 1 });
    upload.write(Buffer.concat([Buffer.alloc(64 * KIB), Buffer.from('data')]));
    upload.write({ hole: 10n });
    upload.write(Buffer.alloc(6));
    upload.write({ data: Buffer.from('x') });
    upload.end({ hole: 7n });
    await server.until(() => sent(server).includes('end'));
    expect(sent(server)).toEqual([64 * KIB, 'data', 16, 'x', 7, 'end']);
    expect(upload.writableFinished).toBe(false);
    server.stream(call(), ok);
    await finished(upload);
    await conn.close();
  });

  test('fails with a TypeError when it is given something else', async () => {
    const { conn, volume } = await openVolume();
    const upload = (await volume.upload({ sparse: true })).unwrap();
    const failed = once(upload, 'error');
    upload.write({ hole: -1n });
    expect((await failed)[0]).toBeInstanceOf(TypeError);
    await conn.close();
  });

  test('finds holes so that nothing is lost', () => {
    const bytes = Buffer.alloc(200 * KIB);
    bytes.write('a', 40 * KIB);
    bytes.write('b', 190 * KIB);
    const found = [...findHoles(bytes)];
    const back = found.map((piece) => ('hole' in piece ? Buffer.alloc(Number(piece.hole)) : Buffer.from(piece.data)));
    expect(Buffer.concat(back).equals(bytes)).toBe(true);
    expect(found.map((piece) => ('hole' in piece ? Number(piece.hole) / KIB : 'data'))).toEqual([
      32,
      'data',
      96,
      'data',
      8,
    ]);
  });
});

test('small writes that waited go out as one packet, and none is larger than 1 MiB', async () => {
  const { server, conn, volume, call } = await openVolume();
  const upload = (await volume.upload({ shared: true })).unwrap();
  upload.cork();
  for (let i = 0; i < 300; i += 1) upload.write(Buffer.alloc(10 * KIB, 'z'));
  upload.uncork();
  upload.end();
  await server.until(() => sent(server).includes('end'));
  // The test's server puts nothing together, so a packet is known by its header.
  const headers = new Set(
    server.received.filter(({ header }) => header.type === messageType.stream).map(({ header }) => header),
  );
  expect(headers.size).toBe(4);
  expect(sent(server).join('').length).toBe(3000 * KIB + 'end'.length);
  server.stream(call(), ok);
  await finished(upload);
  await conn.close();
});

test('a transfer refuses offsets and lengths that are none', async () => {
  const { conn, volume } = await openVolume();
  await expect(volume.upload({ offset: -1 })).rejects.toThrow(TypeError);
  await expect(volume.download({ length: 0.5 })).rejects.toThrow(TypeError);
  await conn.close();
});
