import { compact, some } from './compact.ts';
import { type Conversion, pathsOf } from './conversion.ts';
import { vmState } from './convert-firmware.ts';
import type { KubeVirtDevices } from './manifest.ts';

/** The devices that need no volume and no network. */
export const convertDevices = (conversion: Conversion): KubeVirtDevices => {
  const { domain, ledger } = conversion;
  const devices = domain.devices ?? {};
  const hasGate = (gate: string): boolean => conversion.options.featureGates?.includes(gate) ?? false;
  (devices.rngs ?? []).forEach((rng, index) => ledger.express(...pathsOf(`devices.rngs.${index}`, rng, 'model')));
  (devices.memballoons ?? []).forEach((_, index) => ledger.express(`devices.memballoons.${index}.model`));
  return compact<KubeVirtDevices>({
    ...hostDevices(conversion),
    inputs: inputs(conversion),
    rng: (devices.rngs?.length ?? 0) > 0 ? {} : undefined,
    tpm: tpm(conversion),
    watchdog: watchdog(conversion),
    sound: sound(conversion),
    panicDevices: hasGate('PanicDevices') ? panics(conversion) : undefined,
    video: hasGate('VideoConfig') ? video(conversion) : undefined,
    clientPassthrough: redirection(conversion),
    autoattachVSOCK: hasGate('VSOCK') ? vsock(conversion) : undefined,
    autoattachGraphicsDevice: (devices.graphics?.length ?? 0) > 0,
    autoattachSerialConsole: (devices.serials?.length ?? 0) + (devices.consoles?.length ?? 0) > 0,
    // libvirt adds one to guests that say nothing.
    autoattachMemBalloon: !(devices.memballoons ?? []).some(({ model }) => model === 'none'),
  });
};

const inputs = ({ domain, ledger, names }: Conversion): KubeVirtDevices['inputs'] =>
  some(
    (domain.devices?.inputs ?? []).flatMap(({ type, bus }, index) => {
      if (type !== 'tablet' || (bus !== undefined && bus !== 'usb' && bus !== 'virtio')) return [];
      ledger.express(`devices.inputs.${index}.type`, `devices.inputs.${index}.bus`);
      return [{ name: names.unique('tablet', 'tablet'), type: 'tablet' as const, bus: bus ?? 'usb' }];
    }),
  );

const tpm = ({ domain, ledger, steps }: Conversion): KubeVirtDevices['tpm'] => {
  const [first] = domain.devices?.tpms ?? [];
  if (!first) return undefined;
  const path = 'devices.tpms.0';
  if (first.backend?.type !== 'emulator') {
    ledger.omit(path, 'error', 'KubeVirt emulates the TPM; it passes none of the host’s through');
    return undefined;
  }
  ledger.express(`${path}.backend.type`);
  if (first.backend.encryption) {
    ledger.omit(`${path}.backend.encryption`, 'warning', 'the storage class encrypts the TPM’s state, or nothing does');
  }
  if (first.backend.version === '1.2') ledger.omit(`${path}.backend.version`, 'warning', 'KubeVirt’s TPM is a 2.0 one');
  else ledger.express(`${path}.backend.version`);
  steps.push(vmState('the state of the TPM'));
  return { persistent: true };
};

const watchdog = ({ domain, ledger, names }: Conversion): KubeVirtDevices['watchdog'] => {
  const all = domain.devices?.watchdogs ?? [];
  const index = all.findIndex(({ model }) => model === 'i6300esb' || model === 'diag288');
  const found = all[index];
  all.forEach(({ model }, at) => {
    if (at !== index && model !== 'itco')
      ledger.omit(`devices.watchdogs.${at}`, 'warning', 'KubeVirt has one watchdog, an i6300esb or a diag288');
  });
  if (!found) return undefined;
  const path = `devices.watchdogs.${index}`;
  const action = found.action ?? 'reset';
  const isKnown = action === 'reset' || action === 'poweroff' || action === 'shutdown';
  ledger.express(`${path}.model`);
  if (isKnown) ledger.express(`${path}.action`);
  else ledger.omit(`${path}.action`, 'warning', 'KubeVirt has reset, poweroff and shutdown only; it resets');
  const device = { action: isKnown ? action : 'reset' };
  const name = names.unique('watchdog', 'watchdog');
  return found.model === 'diag288' ? { name, diag288: device } : { name, i6300esb: device };
};

const sound = ({ domain, ledger, names }: Conversion): KubeVirtDevices['sound'] => {
  const [first, ...others] = domain.devices?.sounds ?? [];
  if (!first) return undefined;
  others.forEach((_, index) => ledger.omit(`devices.sounds.${index + 1}`, 'warning', 'KubeVirt has one sound card'));
  const model = first.model === 'ac97' ? 'ac97' : 'ich9';
  if (model === first.model) ledger.express('devices.sounds.0.model');
  else ledger.omit('devices.sounds.0.model', 'warning', 'KubeVirt has ich9 and ac97 only; it is ich9');
  return { name: names.unique('sound', 'sound'), model };
};

const panics = ({ domain, ledger }: Conversion): KubeVirtDevices['panicDevices'] =>
  some(
    (domain.devices?.panics ?? []).flatMap(({ model }, index) => {
      if (model === 'pseries' || model === 's390') return [];
      ledger.express(`devices.panics.${index}.model`);
      return [compact({ model })];
    }),
  );

const video = ({ domain, ledger }: Conversion): KubeVirtDevices['video'] => {
  const type = domain.devices?.videos?.[0]?.model?.type;
  if (type !== 'virtio' && type !== 'vga' && type !== 'bochs' && type !== 'ramfb') return undefined;
  ledger.express('devices.videos.0.model.type');
  return { type };
};

/** USB devices of the one who looks at the display. */
const redirection = ({ domain, ledger }: Conversion): KubeVirtDevices['clientPassthrough'] => {
  let found = false;
  for (const [index, { bus, type }] of (domain.devices?.redirdevs ?? []).entries()) {
    if (type !== 'spicevmc' && bus !== 'usb') continue;
    ledger.express(`devices.redirdevs.${index}.bus`, `devices.redirdevs.${index}.type`);
    found = true;
  }
  return found ? {} : undefined;
};

const vsock = ({ domain, ledger }: Conversion): boolean | undefined => {
  const [first] = domain.devices?.vsocks ?? [];
  if (!first) return undefined;
  ledger.express('devices.vsocks.0.model');
  ledger.omit('devices.vsocks.0.cid', 'info', 'KubeVirt gives the number');
  return true;
};

const hostDevices = ({
  domain,
  options,
  ledger,
  names,
  steps,
}: Conversion): Pick<KubeVirtDevices, 'gpus' | 'hostDevices'> => {
  const gpus: NonNullable<KubeVirtDevices['gpus']>[number][] = [];
  const others: typeof gpus = [];
  for (const [index, device] of (domain.devices?.hostdevs ?? []).entries()) {
    const name = names.unique(`hostdev-${index}`, `hostdev-${index}`);
    const choice = options.hostDevice?.(device, { index, name });
    if (!choice) continue;
    const { deviceName, gpu, tag } = choice;
    ledger.express(...pathsOf(`devices.hostdevs.${index}`, device, 'type', 'mode', 'managed', 'source'));
    (gpu === true ? gpus : others).push(compact({ name, deviceName, tag }));
    steps.push({
      kind: 'DevicePlugin',
      name: deviceName,
      why: 'a node must offer the device, and KubeVirt’s configuration permit it (permittedHostDevices)',
      from: `devices.hostdevs.${index}`,
    });
  }
  return compact({ gpus: some(gpus), hostDevices: some(others) });
};
