import { attr, child, element, leaf, list, union, variant } from '../describe.ts';
import { hex, hex64, oneOf, onOff, text, uint, yesNo } from '../kinds.ts';

/** The domain's own security label. */
export const seclabel = element('Seclabel', "How a security driver confines the guest's process.", {
  page: 'formatdomain.html#security-label',
  attributes: {
    type: attr(oneOf(['dynamic', 'static', 'none'], 'SeclabelType'), 'Who makes the label.'),
    model: attr(text, 'The security driver.'),
    relabel: attr(yesNo, 'Whether files are labelled too.'),
  },
  children: {
    label: leaf(text, 'The label.'),
    imagelabel: leaf(text, "The files' label; set by libvirt."),
    baselabel: leaf(text, 'What a dynamic label is made from.'),
  },
});

/** Memory that the host cannot read. */
export const launchSecurity = union('LaunchSecurity', 'Memory that the host cannot read.', {
  page: 'formatdomain.html#launch-security',
  by: 'type',
  variants: {
    sev: variant('SevLaunchSecurity', 'AMD SEV.', {
      attributes: { kernelHashes: attr(yesNo, 'Whether the kernel is measured.', { since: '8.0.0' }) },
      children: {
        cbitpos: leaf(uint, 'The bit that marks encrypted pages.'),
        reducedPhysBits: leaf(uint, 'Bits of addresses that are lost.'),
        policy: leaf(hex(4), "The guest's policy."),
        dhCert: leaf(text, "The owner's certificate."),
        session: leaf(text, "The owner's session."),
        handle: leaf(uint, 'Set by libvirt.'),
      },
    }),
    'sev-snp': variant('SevSnpLaunchSecurity', 'AMD SEV-SNP.', {
      attributes: {
        kernelHashes: attr(yesNo, 'Whether the kernel is measured.'),
        authorKey: attr(yesNo, "Whether the identity block has the author's key."),
        vcek: attr(yesNo, 'Whether reports are signed with the key of the chip.'),
      },
      children: {
        cbitpos: leaf(uint, 'The bit that marks encrypted pages.'),
        reducedPhysBits: leaf(uint, 'Bits of addresses that are lost.'),
        policy: leaf(hex64, "The guest's policy."),
        guestVisibleWorkarounds: leaf(text, 'Workarounds that the guest sees, in base64.'),
        idBlock: leaf(text, 'The identity block, in base64.'),
        idAuth: leaf(text, 'What authenticates it, in base64.'),
        hostData: leaf(text, 'Data of the host for reports, in base64.'),
      },
    }),
    's390-pv': variant('S390PvLaunchSecurity', 'IBM Secure Execution.'),
  },
});

const keyCipher = element('KeywrapCipher', 'A cipher.', {
  attributes: { name: attr(oneOf(['aes', 'dea']), 'Which.'), state: attr(onOff, 'Whether keys may be wrapped.') },
});

/** Key wrapping of s390. */
export const keywrap = element('Keywrap', 'Whether the guest may wrap keys (s390).', {
  page: 'formatdomain.html#key-wrap',
  children: { cipher: list(keyCipher, 'ciphers') },
});

/** Where the guest is accounted for. */
export const resource = element('Resource', 'Where the guest is accounted for.', {
  page: 'formatdomain.html#resource-partitioning',
  children: {
    partition: leaf(text, 'The partition.'),
    fibrechannel: child(
      element('FibreChannelResource', 'The name of its Fibre Channel traffic.', {
        attributes: { appid: attr(text, 'The name.') },
      }),
      undefined,
      { since: '7.7.0' },
    ),
  },
});
