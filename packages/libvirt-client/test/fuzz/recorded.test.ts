import { describe, expect, test } from 'vitest';
import { readRecording } from './recording.ts';
import { replay } from './replay.ts';
import { scenario, streamScenario } from './scenario.ts';

const scenarios = { calls: scenario, streams: streamScenario } as const;

describe.each(['calls', 'streams'] as const)('the recorded %s', (name) => {
  const frames = readRecording(name);
  const length = frames.reduce((sum, { from, bytes }) => sum + (from === 'server' ? bytes.length : 0), 0);

  test('are understood to their end', async () => {
    expect(length).toBeGreaterThan(1000);
    expect(await replay(frames, scenarios[name])).toBe('client');
  });

  test('cut after any byte end every call and stream with a reason, and nothing hangs', async () => {
    const endings = new Map<string, number>();
    for (let endAfter = 0; endAfter < length; endAfter += 1) {
      const ending = await replay(frames, scenarios[name], { endAfter });
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
    // Cut in the handshake there is no connection; later it ends by the server, or (in its last messages) by the client.
    const possible = ['CONNECTION_CLOSED', 'PROTOCOL', 'client', 'eof'];
    expect([...endings.keys()].filter((ending) => !possible.includes(ending))).toEqual([]);
    expect(endings.get('eof')).toBeGreaterThan(length / 2);
  }, 60_000);
});
