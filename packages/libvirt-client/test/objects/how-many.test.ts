import { expect, test } from 'vitest';
import { countedParams, severalCalls } from '../../src/objects/how-many.ts';

const params = [{ field: 'weight', value: { type: 'uint', value: 500 } }] as const;

test('parameters are asked for once their number is known', async () => {
  const asked: number[] = [];
  const record = await countedParams(async (nparams) => {
    asked.push(nparams);
    return { params: nparams === 0 ? [] : params, nparams: 1 };
  });
  expect(record).toEqual({ weight: 500 });
  expect(asked).toEqual([0, 1]);
});

test('where there are none, nothing more is asked', async () => {
  let calls = 0;
  const none = await countedParams(async () => ({ params: [], nparams: (calls++, 0) }));
  expect([none, calls]).toEqual([{}, 1]);
});

test('several calls share one time limit, and its error is TIMEOUT', async () => {
  const slow = severalCalls({ timeoutMs: 20 }, (step) => {
    return new Promise((_, reject) => step.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  });
  await expect(slow).rejects.toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('20 ms') });
});

test("several calls stop at the caller's signal, with ABORTED", async () => {
  const control = new AbortController();
  const slow = severalCalls({ timeoutMs: 10_000, signal: control.signal }, (step) => {
    return new Promise((_, reject) => step.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  });
  control.abort('enough');
  await expect(slow).rejects.toMatchObject({ code: 'ABORTED', cause: 'enough' });
});

test('an error of a call is what the caller gets', async () => {
  const failing = severalCalls({ timeoutMs: 10_000 }, () => Promise.reject(new RangeError('mine')));
  await expect(failing).rejects.toThrow(RangeError);
});
