import { describe, expect, test } from 'vitest';
import { domain } from '../../src/builder/domain-builder.ts';
import { gib } from '../../src/builder/size.ts';
import { cloudImage, type CloudImageOptions } from '../../src/presets/cloud-image.ts';
import { noCloudSeed } from '../../src/presets/cloud-seed.ts';
import { goldenOf, xmlOf } from './golden-of.ts';

const base = domain('cloud').memory(gib(2)).vcpus(2).network({ network: 'default' });
const options: CloudImageOptions = {
  image: { file: '/images/cloud.qcow2', format: 'qcow2' },
  seed: { iso: '/images/cloud-seed.iso', files: { userData: '/etc/seed/user-data', metaData: '/etc/seed/meta-data' } },
};
const built = (builder = base, more: Partial<CloudImageOptions> = {}) =>
  builder
    .preset(cloudImage({ ...options, ...more }))
    .buildWithReport()
    .unwrap();

describe('cloudImage', () => {
  test('boots the image and attaches the seed as a CD-ROM that cannot be written to', () => {
    const { domain: made } = built();
    expect(xmlOf(made)).toBe(goldenOf('cloud-image', made));
    expect(made.devices?.disks).toMatchObject([
      { source: { file: '/images/cloud.qcow2' }, target: { dev: 'vda' }, boot: { order: 1 } },
      { device: 'cdrom', source: { file: '/images/cloud-seed.iso' }, target: { bus: 'scsi' }, readonly: true },
    ]);
    expect(made.devices?.controllers).toEqual([{ type: 'scsi', index: 0, model: 'virtio-scsi' }]);
  });

  test('tells how the seed is made, and its label', () => {
    expect(built().hostSteps).toEqual([
      {
        id: 'seed',
        why: expect.stringContaining(noCloudSeed.volumeId),
        commands: [
          [
            'genisoimage',
            '-output',
            '/images/cloud-seed.iso',
            '-volid',
            'cidata',
            '-joliet',
            '-rock',
            '-graft-points',
            'user-data=/etc/seed/user-data',
            'meta-data=/etc/seed/meta-data',
          ],
        ],
        undo: [['rm', '-f', '--', '/images/cloud-seed.iso']],
      },
    ]);
  });

  test('makes the seed with cloud-localds, or leaves it to others', () => {
    const files = { userData: '/u', metaData: '/m', networkConfig: '/n' };
    const made = built(base, { seed: { iso: '/s.iso', files, tool: 'cloud-localds' } });
    expect(made.hostSteps[0]?.commands).toEqual([['cloud-localds', '--network-config=/n', '/s.iso', '/u', '/m']]);
    expect(built(base, { seed: { iso: '/s.iso' } }).hostSteps).toMatchObject([{ id: 'seed', commands: [], undo: [] }]);
  });

  test('puts the image first among the disks, and takes what name is free', () => {
    const { disks } =
      built(base.disk({ file: '/data.img', target: 'vda' }).disk({ file: '/more.img' })).domain.devices ?? {};
    expect(disks?.map(({ target }) => target?.dev)).toEqual(['vdb', 'vda', 'vdc', 'sda']);
  });

  test('boots what was chosen to boot', () => {
    expect(built(base.boot('network')).domain.devices?.disks?.[0]?.boot).toBeUndefined();
    const net = base.with({ devices: { interfaces: [{ type: 'user', boot: { order: 1 } }] } });
    expect(built(net).domain.devices?.disks?.[0]?.boot).toBeUndefined();
  });

  test('keeps an image and a seed that are attached', () => {
    const with2 = base
      .disk({ file: '/images/cloud.qcow2', format: 'qcow2', discard: 'unmap' })
      .disk({ file: '/images/cloud-seed.iso', device: 'cdrom', bus: 'sata' });
    const { disks } = built(with2).domain.devices ?? {};
    expect(disks).toHaveLength(2);
    expect(disks).toMatchObject([{ driver: { discard: 'unmap' } }, { target: { bus: 'sata' } }]);
  });

  test.each([
    ['a seed that can be written to', base.disk({ file: '/images/cloud-seed.iso' }), {}],
    [
      'an image that is a CD-ROM',
      base.disk({ file: '/images/cloud.qcow2', format: 'qcow2', device: 'cdrom' as const }),
      {},
    ],
    ['an image that is to be a CD-ROM', base, { image: { file: '/a.iso', device: 'cdrom' as const } }],
    ['a qcow2 image whose format nobody says', base, { image: { file: '/a.qcow2' } }],
    ['a container', base.with({ type: 'lxc' }), {}],
  ])('%s is a conflict', (_, builder, more) => {
    const outcome = builder.preset(cloudImage({ ...options, ...more })).build();
    expect(outcome.val).toMatchObject({ code: 'CONFLICT', step: 'cloudImage' });
  });
});
