import { attr, child, content, element, leaf, leaves, list, union, variant, varies } from '../describe.ts';
import { storageVariants } from '../devices/storage-source.ts';
import { oneOf, path, text, uint, yesNo } from '../kinds.ts';

const type = element('OsType', 'What kind of guest it is.', {
  attributes: {
    arch: attr(text, 'The architecture, such as `x86_64`.'),
    machine: attr(text, 'The machine, such as `q35`.'),
  },
  text: content(text, '`hvm` for a full machine, `exe` for a container, `xen`, `linux` and `xenpvh` for Xen.', {
    required: true,
  }),
});

const firmwareFeature = element('FirmwareFeature', 'What an automatically chosen firmware must or must not have.', {
  attributes: {
    enabled: attr(yesNo, 'Whether it must have it.'),
    name: attr(oneOf(['enrolled-keys', 'secure-boot'], 'FirmwareFeatureName'), 'The feature.'),
  },
});

const loader = element('Loader', 'The firmware.', {
  attributes: {
    readonly: attr(yesNo, 'Whether the guest cannot write to it.'),
    secure: attr(yesNo, 'Whether it does Secure Boot.'),
    type: attr(oneOf(['rom', 'pflash']), 'How it is mapped.'),
    stateless: attr(yesNo, 'Whether it has no variables.', { since: '8.6.0' }),
    format: attr(oneOf(['raw', 'qcow2']), "The file's format.", { since: '9.2.0' }),
  },
  text: content(text, 'The path of its file.', { as: 'path' }),
});

const nvram = union('Nvram', "The firmware's variables.", {
  page: 'formatdomain.html#bios-bootloader',
  by: 'type',
  absent: 'path',
  attributes: {
    template: attr(path, 'The file that they start as.'),
    templateFormat: attr(oneOf(['raw', 'qcow2']), "The template's format.", { since: '10.10.0' }),
    format: attr(oneOf(['raw', 'qcow2']), "The file's format.", { since: '9.2.0' }),
  },
  children: { source: varies() },
  variants: {
    path: variant('PathNvram', 'In a file that is named by its path alone.', {
      text: content(text, 'The path; libvirt makes one up when absent.', { as: 'path' }),
    }),
    ...storageVariants('Nvram'),
  },
});

/** What the guest boots. */
export const os = element('Os', 'What the guest boots.', {
  page: 'formatdomain.html#operating-system-booting',
  attributes: {
    firmware: attr(oneOf(['bios', 'efi'], 'Firmware'), 'The firmware that libvirt chooses by itself.', {
      since: '5.2.0',
    }),
  },
  children: {
    type: child(type, undefined, { required: true }),
    firmware: child(
      element('FirmwareChoice', 'What an automatically chosen firmware must have.', {
        children: { feature: list(firmwareFeature, 'features') },
      }),
      undefined,
      { as: 'firmwareChoice', since: '7.2.0' },
    ),
    init: leaf(path, 'The program that a container starts.'),
    initarg: leaves(text, 'initargs', 'Its arguments.'),
    initenv: list(
      element('InitVariable', 'A variable of its environment.', {
        attributes: { name: attr(text, 'Its name.') },
        text: content(text, 'Its value.'),
      }),
      'initenvs',
    ),
    initdir: leaf(path, 'Its folder.'),
    inituser: leaf(text, 'Its user.'),
    initgroup: leaf(text, 'Its group.'),
    loader: child(loader),
    nvram: child(nvram),
    kernel: leaf(path, 'A kernel that is booted directly.'),
    initrd: leaf(path, 'Its initial RAM disk.'),
    cmdline: leaf(text, 'Its command line.'),
    dtb: leaf(path, 'Its device tree.'),
    shim: leaf(path, 'The UEFI shim that checks the kernel.', { since: '11.2.0' }),
    root: leaf(text, 'The root device of a UML guest.'),
    acpi: child(
      element('OsAcpi', 'ACPI tables for the guest.', {
        children: {
          table: list(
            element('AcpiTable', 'A table.', {
              attributes: { type: attr(text, 'Its type.') },
              text: content(path, 'The path of its file.', { as: 'path' }),
            }),
            'tables',
          ),
        },
      }),
    ),
    bootloader: leaf(path, 'A boot loader of the host (Xen).'),
    boot: list(
      element('OsBoot', 'A kind of device to boot from.', {
        attributes: {
          dev: attr(oneOf(['fd', 'hd', 'cdrom', 'network'], 'BootDevice'), 'The kind.', { required: true }),
        },
      }),
      'boots',
    ),
    bootmenu: child(
      element('BootMenu', 'The boot menu.', {
        attributes: { enable: attr(yesNo, 'Whether it is shown.'), timeout: attr(uint, 'For how many ms.') },
      }),
    ),
    smbios: child(
      element('OsSmbios', 'Where SMBIOS strings come from.', {
        attributes: { mode: attr(oneOf(['emulate', 'host', 'sysinfo']), 'The source.') },
      }),
    ),
    bios: child(
      element('OsBios', 'Settings of the BIOS.', {
        attributes: {
          useserial: attr(yesNo, 'Whether it also talks on the serial port.'),
          rebootTimeout: attr(text, 'Milliseconds until it tries again; -1 for never.'),
        },
      }),
    ),
  },
});

const entry = element('SysinfoEntry', 'One string.', {
  attributes: { name: attr(text, 'Its name.'), file: attr(path, 'The file that holds it.') },
  text: content(text, 'The string.'),
});

const group = (type: string) => element(type, 'Strings of one kind.', { children: { entry: list(entry, 'entries') } });

/** SMBIOS or firmware configuration. */
export const sysinfo = element('Sysinfo', 'Strings that the firmware tells the guest.', {
  page: 'formatdomain.html#smbios-system-information',
  attributes: { type: attr(oneOf(['smbios', 'fwcfg'], 'SysinfoType'), 'How they are told.') },
  children: {
    bios: child(group('SysinfoBios')),
    system: child(group('SysinfoSystem')),
    baseBoard: list(group('SysinfoBaseBoard'), 'baseBoards'),
    chassis: child(group('SysinfoChassis')),
    oemStrings: child(
      element('OemStrings', 'Strings of the maker.', { children: { entry: leaves(text, 'entries', 'The strings.') } }),
    ),
    entry: list(entry, 'entries'),
  },
});
