import { attr, child, element, leaf, union, variant } from '../describe.ts';
import { text, uuid, yesNo } from '../kinds.ts';

const name = { name: leaf(text, 'The name by which it is used.') };

const usage = union('SecretUsage', 'What the secret is for.', {
  page: 'formatsecret.html',
  by: 'type',
  variants: {
    none: variant('UnusedSecret', 'For nothing yet.'),
    volume: variant('VolumeSecret', 'The passphrase of an encrypted volume.', {
      children: { volume: leaf(text, "The volume's path.") },
    }),
    ceph: variant('CephSecret', 'The key of a Ceph user.', { children: name }),
    iscsi: variant('IscsiSecret', 'The password for an iSCSI target.', {
      children: { target: leaf(text, 'The name by which it is used.') },
    }),
    tls: variant('TlsSecret', 'The passphrase of a TLS key.', { children: name }),
    vtpm: variant('VtpmSecret', 'The passphrase of an emulated TPM.', { children: name }),
  },
});

/** A secret: what libvirt knows of it; the value is set by a call of its own. */
export const secret = element('Secret', 'A secret that libvirt keeps; its value is never in here.', {
  page: 'formatsecret.html',
  attributes: {
    ephemeral: attr(yesNo, 'Whether it is kept in memory only.'),
    private: attr(yesNo, 'Whether nobody can read its value back.'),
  },
  children: {
    uuid: leaf(uuid, 'The identity; made up by libvirt when absent.'),
    description: leaf(text, 'What people want to say about it.'),
    usage: child(usage),
  },
});
