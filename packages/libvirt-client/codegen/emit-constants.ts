import type { ProtocolData } from './load.ts';

/** Limits and sizes of the message layer and of the public headers. */
export function emitConstants(data: ProtocolData): string {
  const net = Object.entries(data.net.constants).map(([name, value]) => [name, value] as const);
  const headers = Object.entries(data.flags.constants).map(([name, { value }]) => [name, value] as const);
  const values = [...net, ...headers]
    .map(([name, value]) => `/** ${name}. */\nexport const ${name.replace(/^VIR_/, '')} = ${valueText(name, value)};\n`)
    .join('');
  return `/** The libvirt release that all of this follows. */\nexport const libvirtRelease = '${data.programs.remote.libvirt_version}';\n${values}`;
}

/** An amount of memory is 64 bits wide on the wire, and so a bigint. */
function valueText(name: string, value: number): string {
  return name.endsWith('_UNLIMITED') ? `${value}n` : `${value}`;
}
