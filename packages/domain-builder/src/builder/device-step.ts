import type {
  Devices,
  Input,
  InputType,
  Memballoon,
  MemballoonModel,
  Panic,
  PanicModel,
  Rng,
  Sound,
  SoundModel,
  Video,
  VideoType,
  Vsock,
  Watchdog,
  WatchdogAction,
  WatchdogModel,
} from '../schema/types.gen.ts';

/** The lists of devices that `DomainBuilder.device` adds to: `disks`, `interfaces`, `videos`, … */
export type DeviceLists = {
  readonly [K in keyof Devices as NonNullable<Devices[K]> extends readonly unknown[] ? K : never]-?: NonNullable<
    Devices[K]
  > extends readonly (infer D)[]
    ? D
    : never;
};

/** A video card by its model alone. */
export const videoFrom = (video: VideoType | Video): Video =>
  typeof video === 'string' ? { model: { type: video } } : video;

/** A sound card by its model alone. */
export const soundFrom = (sound: SoundModel | Sound): Sound => (typeof sound === 'string' ? { model: sound } : sound);

/** Input devices that need nothing of the host. */
export type SimpleInput = Exclude<InputType, 'passthrough' | 'evdev'>;

/** An input device by its type alone: on virtio, except for a tablet, which every system knows on USB. */
export const inputFrom = (input: SimpleInput | Input): Input =>
  typeof input === 'string' ? { type: input, bus: input === 'tablet' ? 'usb' : 'virtio' } : input;

/** A watchdog for `DomainBuilder.watchdog`. */
export interface WatchdogOptions {
  /** The device; `i6300esb` when absent. */
  readonly model?: WatchdogModel;
  /** What it does; `reset` when absent. */
  readonly action?: WatchdogAction;
}

/** A watchdog by what it does. */
export const watchdogFrom = (watchdog: WatchdogOptions | Watchdog): Watchdog => ({
  model: 'i6300esb',
  action: 'reset',
  ...watchdog,
});

/** A balloon by its model alone. */
export const memballoonFrom = (balloon: MemballoonModel | Memballoon): Memballoon =>
  typeof balloon === 'string' ? { model: balloon } : balloon;

/** A panic device by its model alone. */
export const panicFrom = (panic: PanicModel | Panic): Panic => (typeof panic === 'string' ? { model: panic } : panic);

/** A vsock by its address, or with one that libvirt chooses. */
export const vsockFrom = (vsock: { readonly cid?: number } | Vsock): Vsock => {
  const { cid } = vsock;
  if (typeof cid === 'number') return { model: 'virtio', cid: { auto: false, address: cid } };
  return { model: 'virtio', ...vsock, cid: cid ?? { auto: true } };
};

/** A random number generator by the device of the host that it draws from. */
export const rngFrom = (rng: { readonly path?: string } | Rng): Rng => {
  if ('backend' in rng || 'model' in rng) return rng;
  const path = 'path' in rng && rng.path !== undefined ? rng.path : '/dev/urandom';
  return { model: 'virtio', backend: { model: 'random', path } };
};
