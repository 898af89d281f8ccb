import type { Domain, Video } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Flaw, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#video-devices';
const place = 'devices.videos';
const MAX_KIB = Math.floor(0xffffffff / 1024);

const primaries = refusal(
  page,
  'video/several-primaries',
  'two primary graphics cards',
  'libvirt refuses the domain: the firmware shows itself on one card.',
  ({ devices }) => {
    let seen = false;
    return judgeEach(devices?.videos, place, ({ model }) => {
      if (model?.primary !== true) return undefined;
      if (seen) return ['model.primary', 'another graphics card is the primary one already'];
      seen = true;
      return undefined;
    });
  },
);

const none = refusal(
  page,
  'video/none-with-others',
  'no graphics card beside one',
  'libvirt refuses the domain: the model none says that there is no card at all.',
  ({ devices }) =>
    judgeEach((devices?.videos?.length ?? 0) > 1 ? devices?.videos : undefined, place, ({ model }) =>
      model?.type === 'none' ? ['model.type', 'the model none stands alone; leave it or the others out'] : undefined,
    ),
);

/** The card that the firmware uses: the one that says so, or the first. */
const primaryOf = ({ devices }: Domain): Video | undefined =>
  devices?.videos?.find(({ model }) => model?.primary === true) ?? devices?.videos?.[0];

const secondary = refusal(
  page,
  'video/secondary-model',
  'a second graphics card that can only be the first',
  'libvirt refuses the domain: besides the primary card there can be qxl and virtio.',
  (domain) => {
    const primary = primaryOf(domain);
    return judgeEach(isQemu(domain) ? domain.devices?.videos : undefined, place, (item) => {
      const type = item.model?.type;
      if (item === primary || type === undefined || type === 'qxl' || type === 'virtio' || type === 'none')
        return undefined;
      return ['model.type', `${type} can only be the primary card; take qxl or virtio for a second one`];
    });
  },
);

const foreignModel = refusal(
  page,
  'video/model',
  'a graphics card that QEMU does not have',
  'libvirt refuses the domain: the card belongs to another hypervisor.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.videos : undefined, place, ({ model }) => {
      const type = model?.type;
      return type === 'xen' || type === 'vbox' || type === 'gop'
        ? ['model.type', `QEMU has no graphics card ${type}; take virtio, qxl, vga or bochs`]
        : undefined;
    }),
);

const qxlOnly = ['ram', 'vram64', 'vgamem'] as const;

const memory = refusal(
  page,
  'video/memory',
  'graphics memory that the card does not have',
  'libvirt refuses the domain: ram, vram64 and vgamem belong to qxl, and the framebuffer has at least 1 MiB.',
  (domain) =>
    judgeEach(domain.devices?.videos, place, ({ model }): Flaw | undefined => {
      if (model?.type === undefined) return undefined;
      if (model.type !== 'qxl') {
        const name = qxlOnly.find((word) => (model[word] ?? 0) > 0);
        if (name !== undefined)
          return [`model.${name}`, `${name} is for the model qxl, not for ${model.type}; leave it out`];
      }
      if (!isQemu(domain)) return undefined;
      return model.type === 'qxl' ? qxlMemory(model) : vgaMemory(model);
    }),
);

type Model = NonNullable<Video['model']>;

const qxlMemory = (model: Model): Flaw | undefined => {
  const big = (['vram', 'ram'] as const).find((word) => (model[word] ?? 0) > MAX_KIB);
  if (big !== undefined) return [`model.${big}`, `${big} is ${model[big] ?? 0} KiB; ${MAX_KIB} KiB are the most`];
  return model.vgamem !== undefined && model.vgamem > 0 && model.vgamem < 1024
    ? ['model.vgamem', `vgamem is ${model.vgamem} KiB; 1024 KiB are the least`]
    : undefined;
};

const vgaMemory = ({ type, vram }: Model): Flaw | undefined =>
  (type === 'vga' || type === 'vmvga') && vram !== undefined && vram > 0 && vram < 1024
    ? ['model.vram', `vram is ${vram} KiB; 1024 KiB are the least`]
    : undefined;

const abilities = refusal(
  page,
  'video/ability',
  'an ability that the card does not have',
  'libvirt refuses the domain: QEMU accelerates 3D on virtio only, and virtio and qxl have several screens.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.videos : undefined, place, ({ model }): Flaw | undefined => {
      const { type, acceleration, heads } = model ?? {};
      if (acceleration?.accel2d === true)
        return ['model.acceleration.accel2d', 'QEMU does not accelerate 2D; leave it out'];
      if (type === undefined || type === 'virtio') return undefined;
      if (acceleration?.accel3d === true)
        return ['model.acceleration.accel3d', `3D is accelerated on virtio, not on ${type}`];
      return type !== 'qxl' && heads !== undefined && heads > 1
        ? ['model.heads', `${type} has one screen, not ${heads}; take virtio or qxl`]
        : undefined;
    }),
);

const options = refusal(
  page,
  'video/option',
  'an option of another kind of graphics card',
  'libvirt refuses the domain: the option needs another card, another driver, or a value above zero.',
  ({ devices }) =>
    judgeEach(devices?.videos, place, ({ driver, model, address }): Flaw | undefined => {
      const type = model?.type;
      const { resolution, acceleration } = model ?? {};
      if (resolution !== undefined && (resolution.x === 0 || resolution.y === 0)) {
        return ['model.resolution', 'a resolution has more than 0 pixels in both directions'];
      }
      if (acceleration?.rendernode !== undefined && driver?.name !== 'vhostuser') {
        return ['model.acceleration.rendernode', "a render node at the card needs <driver name='vhostuser'/>"];
      }
      if (type === undefined || type === 'virtio') return undefined;
      if (driver?.name === 'vhostuser') return ['driver.name', `the driver vhostuser is for virtio, not for ${type}`];
      if (type === 'ramfb' && address !== undefined) return ['address', 'ramfb sits on no bus; leave the address out'];
      const switched = (['iommu', 'ats', 'packed', 'pagePerVq'] as const).find((word) => driver?.[word] !== undefined);
      return switched === undefined ? undefined : [`driver.${switched}`, `${switched} is for virtio, not for ${type}`];
    }),
);

/** Graphics cards. */
export const videoRules: readonly Rule[] = [primaries, none, secondary, foreignModel, memory, abilities, options];
