import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeepAlive } from '../../src/connection/keepalive.ts';

describe('KeepAlive', () => {
  let seen: string[] = [];
  const make = (count: number) => {
    const keepAlive = new KeepAlive(
      { intervalMs: 1000, count },
      () => seen.push('ping'),
      () => seen.push('gave up'),
      () => seen.push('lives'),
    );
    keepAlive.start();
    return keepAlive;
  };

  beforeEach(() => {
    seen = [];
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('pings after each interval of silence and gives up after the last', () => {
    make(2);
    vi.advanceTimersByTime(990);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(seen).toEqual(['ping']);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual(['ping', 'ping']);
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual(['ping', 'ping', 'gave up']);
    vi.advanceTimersByTime(60_000);
    expect(seen).toHaveLength(3);
  });

  test('sends nothing while something is heard', () => {
    const keepAlive = make(2);
    for (let i = 0; i < 20; i += 1) {
      vi.advanceTimersByTime(600);
      keepAlive.heard();
    }
    expect(seen).toEqual([]);
  });

  test('counts from the start again once something is heard', () => {
    const keepAlive = make(2);
    vi.advanceTimersByTime(2010);
    keepAlive.heard();
    vi.advanceTimersByTime(2010);
    expect(seen).not.toContain('gave up');
  });

  test('does not take its own silence for the server’s, and shows the server that it lives', () => {
    const keepAlive = make(1);
    keepAlive.setSuspended(true);
    vi.advanceTimersByTime(3010);
    expect(seen).toEqual(['lives', 'lives', 'lives']);
    keepAlive.setSuspended(false);
    vi.advanceTimersByTime(1010);
    expect(seen.slice(3)).toEqual(['ping']);
  });

  test('is quiet once stopped', () => {
    make(1).stop();
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual([]);
  });
});
