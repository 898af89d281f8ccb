import { type SerialOptions, serialFrom } from '../builder/character-step.ts';
import type { Domain } from '../schema/types.gen.ts';
import { isArm, isX86, usesEfi } from './machine.ts';
import type { Preset } from './preset.ts';
import { type PresetDraft, presetFrom } from './preset-draft.ts';

/** Where the serial console goes, and whether a log of it is kept. */
export type SerialPresetOptions = SerialOptions & {
  /** Whether the firmware talks on it too, where it can (SeaBIOS); `true` when absent. UEFI does so by itself. */
  readonly firmware?: boolean;
};

/**
 * A serial console: to a pseudo terminal (`virsh console`), a file, a unix socket or a TCP port of the loopback, with a log
 * beside it where one is asked for. A kernel that is booted directly and has no command line gets the one that it needs.
 *
 * Errors: `CONFLICT` for a TCP address that is not the loopback, `INVALID_VALUE` for a port that is none.
 * @see https://libvirt.org/formatdomain.html#serial-port
 */
export const serial = (options: SerialPresetOptions = {}): Preset =>
  presetFrom('serial', (draft) => addSerialConsole(draft, options));

/** The part of `serial` that other presets share. */
export const addSerialConsole = (draft: PresetDraft, options: SerialPresetOptions): void => {
  draft.fillDevices(
    'serials',
    { id: 'serial/port' },
    'The first serial port is a console, in firmware and kernel alike.',
    [serialFrom(options)],
  );
  if (options.firmware !== false) letFirmwareTalk(draft);
  hintKernel(draft);
};

const letFirmwareTalk = (draft: PresetDraft): void => {
  const { domain } = draft;
  const topic = { id: 'serial/firmware', path: 'os.bios.useserial' };
  if (usesEfi(domain)) {
    draft.leftOut(topic.id, 'UEFI firmware talks on the serial port by itself.');
  } else if (!isX86(domain)) {
    draft.leftOut(topic.id, 'Only the BIOS of x86 machines can be told so.');
  } else {
    draft.fillOpen(
      topic,
      domain.os?.bios?.useserial,
      'The BIOS and boot loader then show on the console.',
      (before) => ({
        ...before,
        os: { type: { value: 'hvm' }, ...before.os, bios: { ...before.os?.bios, useserial: true } },
      }),
    );
  }
};

const hintKernel = (draft: PresetDraft): void => {
  const { os } = draft.domain;
  const wanted = `console=${consoleDevice(draft.domain)}`;
  const topic = { id: 'serial/kernel', path: 'os.cmdline' };
  if (os?.kernel === undefined) {
    draft.leftOut(topic.id, `A Linux guest also needs ${wanted} in its kernel's command line; cloud images have it.`);
  } else if (os.cmdline !== undefined && !/(?:^|\s)console=/.test(os.cmdline)) {
    draft.leftOut(topic.id, 'A command line was chosen.');
    draft.warn('serial/kernel', `the kernel's command line names no console; add ${wanted} to see it`, 'os.cmdline');
  } else {
    draft.fillOpen(topic, os.cmdline, 'A Linux kernel prints to the console that it is told.', (before) => ({
      ...before,
      os: { ...os, cmdline: wanted },
    }));
  }
};

const consoleDevice = (domain: Domain): string => (isArm(domain) ? 'ttyAMA0' : 'ttyS0');
