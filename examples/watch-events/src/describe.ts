import type { GapEvent, SupervisorState } from '@virtkit/libvirt-client';

/** One line for an event: what it is called, what it is about, and what it says. */
export function describeEvent(name: string, event: object): string {
  if (isGap(event)) {
    const { from, end } = event.gap;
    return `${name}: GAP of ${Date.now() - from.getTime()} ms (${end.reason}): look at everything anew`;
  }
  const fields = Object.entries(event).filter(([key]) => !key.endsWith('Number'));
  return `${name}: ${fields.map(([key, value]) => `${key}=${show(value)}`).join(' ')}`;
}

/** One line for what the connection is doing. */
export function describeState(state: SupervisorState): string {
  switch (state.state) {
    case 'waiting':
      return `-- trying again in ${state.delayMs} ms: ${state.error.message}`;
    case 'ended':
      return `-- ended (${state.end.reason})`;
    default:
      return `-- ${state.state}`;
  }
}

const isGap = (event: object): event is GapEvent => 'gap' in event;

function show(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  // A handle of a domain, a network, …
  if (typeof value === 'object' && value !== null && 'ref' in value) {
    if ('name' in value) return String(value.name);
    return 'uuid' in value ? String(value.uuid) : '?';
  }
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
}
