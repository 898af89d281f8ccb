import { encodeUcs2 } from '../joliet/joliet-names.ts';
import { writeVolumeDate } from './dates.ts';
import { fileFlags, writeRecord } from './directory-record.ts';
import type { Extent } from './extents.ts';
import { writeBoth16, writeBoth32 } from './numbers.ts';
import { sectorBytes } from './sector.ts';

/** What a primary or supplementary volume descriptor says (ECMA-119 §8.4, §8.5). */
export interface VolumeDescriptor {
  readonly kind: 'primary' | 'joliet';
  readonly label: string;
  /** Sectors of the volume. */
  readonly sectors: number;
  readonly pathTable: { readonly length: number; readonly sectorL: number; readonly sectorM: number };
  readonly root: Extent;
  readonly epoch: number;
}

const application = 'VIRTKIT ISO-BUILDER';

/** The sector of a primary or Joliet volume descriptor. */
export function renderVolumeDescriptor(volume: VolumeDescriptor): Buffer {
  const sector = newDescriptor(volume.kind === 'primary' ? 1 : 2);
  const text = volume.kind === 'primary' ? writeAscii : writeUcs2;
  text(sector, '', 8, 32);
  text(sector, volume.label, 40, 32);
  writeBoth32(sector, volume.sectors, 80);
  // UCS-2 level 3, which is what Joliet calls any pair of bytes.
  if (volume.kind === 'joliet') sector.write('%/E', 88, 'latin1');
  writeBoth16(sector, 1, 120);
  writeBoth16(sector, 1, 124);
  writeBoth16(sector, sectorBytes, 128);
  writeBoth32(sector, volume.pathTable.length, 132);
  sector.writeUInt32LE(volume.pathTable.sectorL, 140);
  sector.writeUInt32BE(volume.pathTable.sectorM, 148);
  const { sector: rootSector, length } = volume.root;
  const flags = fileFlags.directory;
  writeRecord(sector, 156, { identifier: Buffer.alloc(1), sector: rootSector, length, mtime: volume.epoch, flags });
  text(sector, '', 190, 128 * 3);
  text(sector, application, 574, 128);
  for (const at of [702, 739, 776]) text(sector, '', at, 37);
  for (const at of [813, 830]) writeVolumeDate(sector, volume.epoch, at);
  for (const at of [847, 864]) writeVolumeDate(sector, undefined, at);
  sector[881] = 1;
  return sector;
}

/** The sector that ends the set of volume descriptors (ECMA-119 §8.3). */
export function renderTerminator(): Buffer {
  return newDescriptor(255);
}

function newDescriptor(type: number): Buffer {
  const sector = Buffer.alloc(sectorBytes);
  sector[0] = type;
  sector.write('CD001', 1, 'latin1');
  sector[6] = 1;
  return sector;
}

function writeAscii(target: Buffer, text: string, at: number, length: number): void {
  target.write(text.slice(0, length).padEnd(length, ' '), at, 'latin1');
}

function writeUcs2(target: Buffer, text: string, at: number, length: number): void {
  const units = Math.floor(length / 2);
  target.set(encodeUcs2(text.slice(0, units).padEnd(units, ' ')), at);
}
