import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { iso, type Progress, type Source } from '../../src/index.ts';
import { errorOf } from '../support/errors.ts';
import { pattern, streamed } from '../support/sources.ts';

const mib = 1024 * 1024;
const base = iso({ label: 'A' }).file('a', pattern(3 * mib));

/** A Writable that keeps what it gets. */
function collector(options: { readonly failAt?: number } = {}): Writable & { readonly chunks: Buffer[] } {
  const chunks: Buffer[] = [];
  const writable = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      // As a socket would: taken later than asked, and by then the writer must not have touched it.
      setImmediate(() => {
        if (chunks.length === options.failAt) return done(new Error('disk full'));
        chunks.push(Buffer.from(chunk));
        done();
      });
    },
  });
  return Object.assign(writable, { chunks });
}

describe('a Writable', () => {
  test('gets the image and is ended', async () => {
    const writable = collector();
    const summary = (await base.writeTo(writable)).unwrap();
    expect(writable.writableFinished).toBe(true);
    expect(Buffer.concat(writable.chunks).equals(Buffer.from((await base.bytes()).unwrap()))).toBe(true);
    expect(summary.size).toBe(Buffer.concat(writable.chunks).length);
  });

  test('may be a Transform, which keeps the buffers it was given', async () => {
    const through = new PassThrough({ highWaterMark: 64 * mib });
    (await base.writeTo(through)).unwrap();
    const chunks: Buffer[] = [];
    for await (const chunk of through) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(Buffer.from((await base.bytes()).unwrap()))).toBe(true);
  });

  test('that fails ends the write and is destroyed', async () => {
    const writable = collector({ failAt: 1 });
    const error = errorOf(await base.writeTo(writable));
    expect(error).toMatchObject({ code: 'WRITE_FAILED', cause: { message: 'disk full' } });
    expect(writable.destroyed).toBe(true);
  });

  test('is destroyed, and hears why, when the image cannot even be planned', async () => {
    const writable = collector();
    const error = errorOf(await base.file('../x', { text: '' }).writeTo(writable));
    expect(error.code).toBe('PATH_ESCAPES');
    expect(writable.destroyed).toBe(true);
    expect(writable.errored).toBe(error);
  });

  test('that is destroyed from outside ends the write', async () => {
    const writable = new Writable({ write: () => writable.destroy() });
    expect(errorOf(await base.writeTo(writable)).code).toBe('WRITE_FAILED');
  });

  test('that is closed already is refused', async () => {
    const writable = collector().destroy();
    expect(errorOf(await base.writeTo(writable)).code).toBe('WRITE_FAILED');
  });

  test('that never takes anything is left on abort', async () => {
    const abort = new AbortController();
    const writable = new Writable({ write: () => abort.abort(new Error('enough')) });
    const error = errorOf(await base.writeTo(writable, { signal: abort.signal }));
    expect(error).toMatchObject({ code: 'ABORTED', cause: { message: 'enough' } });
    expect(writable.destroyed).toBe(true);
  });
});

describe('a streamed source', () => {
  const withSource = (source: Source) => iso({ label: 'A' }).file('s', source);

  test.each([
    ['fewer', [pattern(99)]],
    ['more', [pattern(50), pattern(51)]],
    ['no', []],
  ])('with %s bytes than announced fails as SOURCE_CHANGED', async (_, chunks) => {
    expect(errorOf(await withSource(streamed(100, chunks)).bytes())).toMatchObject({
      code: 'SOURCE_CHANGED',
      path: 's',
    });
  });

  test('that fails is named with its cause', async () => {
    const cause = new Error('gone');
    const source: Source = {
      size: 10,
      // oxlint-disable-next-line require-yield -- it fails before
      async *stream() {
        throw cause;
      },
    };
    expect(errorOf(await withSource(source).bytes())).toMatchObject({ code: 'SOURCE_UNREADABLE', path: 's', cause });
  });

  test('that yields something else than bytes is refused', async () => {
    // A mistake that types cannot catch in JavaScript.
    const chunks = ['text'] as unknown as Uint8Array[];
    expect(errorOf(await withSource(streamed(4, chunks)).bytes())).toMatchObject({
      code: 'SOURCE_UNREADABLE',
      path: 's',
    });
  });

  test('that hangs is left on abort, and is told', async () => {
    const abort = new AbortController();
    let seen: AbortSignal | undefined;
    let closed = false;
    const source: Source = {
      size: 10,
      stream: ({ signal }) => ({
        [Symbol.asyncIterator]: () => ({
          next: () => {
            seen = signal;
            abort.abort();
            return new Promise<never>(() => undefined);
          },
          return: () => {
            closed = true;
            return Promise.resolve({ done: true as const, value: undefined });
          },
        }),
      }),
    };
    expect(errorOf(await withSource(source).bytes({ signal: abort.signal })).code).toBe('ABORTED');
    expect(seen?.aborted).toBe(true);
    expect(closed).toBe(true);
  });

  test('is closed when the reader of an image stops early', async () => {
    let closed = false;
    const source: Source = {
      size: 50 * mib,
      async *stream() {
        try {
          for (;;) yield pattern(mib);
        } finally {
          closed = true;
        }
      },
    };
    const stream = (await withSource(source).stream()).unwrap();
    let taken = 0;
    for await (const chunk of stream) {
      taken += chunk.byteLength;
      if (taken > 3 * mib) break;
    }
    expect(closed).toBe(true);
  });
});

describe('progress', () => {
  test('grows to the size that was planned and names files', async () => {
    const seen: Progress[] = [];
    const { size } = (await base.plan()).unwrap();
    (await base.bytes({ onProgress: (progress) => seen.push(progress) })).unwrap();
    expect(seen.at(-1)).toMatchObject({ bytes: size, total: size, file: 'a' });
    expect(seen.length).toBe(Math.ceil(size / mib));
    expect(seen.every(({ bytes }, index) => bytes > (seen[index - 1]?.bytes ?? 0))).toBe(true);
  });

  test('lets what its callback throws come out, and destroys the Writable', async () => {
    const writable = collector();
    const boom = new Error('boom');
    const onProgress = (): never => {
      throw boom;
    };
    await expect(base.writeTo(writable, { onProgress })).rejects.toBe(boom);
    expect(writable.destroyed).toBe(true);
  });
});

test('an aborted signal ends plan, bytes, stream and writeTo before they begin', async () => {
  const signal = AbortSignal.abort();
  expect(errorOf(await base.plan({ signal })).code).toBe('ABORTED');
  expect(errorOf(await base.bytes({ signal })).code).toBe('ABORTED');
  expect(errorOf(await base.stream({ signal })).code).toBe('ABORTED');
  expect(errorOf(await base.writeTo(collector(), { signal })).code).toBe('ABORTED');
});
