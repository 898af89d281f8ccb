import { attr, element, leaf, union, variant } from '../describe.ts';
import { hex, oneOf, text, uint, yesNo } from '../kinds.ts';

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
      },
    }),
    's390-pv': variant('S390PvLaunchSecurity', 'IBM Secure Execution.'),
  },
});

/** A key wrapping of s390. */
export const resource = element('Resource', 'Where the guest is accounted for.', {
  page: 'formatdomain.html#resource-partitioning',
  children: { partition: leaf(text, 'The partition.') },
});
