import type { MethodResult } from '@virtkit/agent-protocol/core';
import type { Handler } from '../core/handler.ts';
import { type HostFacts, HostError } from '../host/host.ts';
import { countCpus } from './parse/cpu-list.ts';
import { parseKilobytes, parseOsRelease } from './parse/key-values.ts';

type SystemInfo = MethodResult<'system.info'>;

const MAX_TEXT = 65_536;

export const systemInfo: Handler<'system.info'> = (_params, { host, identity }) => {
  const { facts } = host;
  const kernel = facts.uname();
  const memory = parseKilobytes(facts.readText('/proc/meminfo', MAX_TEXT));
  return {
    os: osRelease(facts),
    kernel: { name: kernel.sysname, release: kernel.release, version: kernel.version },
    hostname: kernel.nodename,
    architecture: kernel.machine,
    cpuCount: cpuCount(facts),
    memory: { totalBytes: memory.get('MemTotal') ?? 0, availableBytes: memory.get('MemAvailable') ?? 0 },
    uptimeMs: Math.round(Number.parseFloat(facts.readText('/proc/uptime', 128)) * 1000),
    loadAverage: loadAverage(facts.readText('/proc/loadavg', 128)),
    bootId: identity.bootId,
    time: host.clock.now(),
  };
};

/** os-release(5): /etc first, then /usr/lib. */
function osRelease(facts: HostFacts): SystemInfo['os'] {
  const text = readFirst(facts, ['/etc/os-release', '/usr/lib/os-release']) ?? '';
  const values = parseOsRelease(text);
  return {
    id: values.get('ID') ?? null,
    name: values.get('NAME') ?? null,
    versionId: values.get('VERSION_ID') ?? null,
    prettyName: values.get('PRETTY_NAME') ?? null,
  };
}

function cpuCount(facts: HostFacts): number {
  const online = readFirst(facts, ['/sys/devices/system/cpu/online']);
  const count = online === undefined ? 0 : countCpus(online);
  if (count > 0) return count;
  // Without /sys: /proc/stat has one line for each processor that is online.
  return Math.max(1, facts.readText('/proc/stat', MAX_TEXT).match(/^cpu[0-9]+ /gm)?.length ?? 1);
}

function loadAverage(text: string): SystemInfo['loadAverage'] {
  const [one, five, fifteen] = text.split(' ').map(Number);
  return [one ?? 0, five ?? 0, fifteen ?? 0];
}

function readFirst(facts: HostFacts, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    try {
      return facts.readText(path, MAX_TEXT);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  return undefined;
}
