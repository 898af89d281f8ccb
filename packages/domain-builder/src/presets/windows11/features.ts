import type { Part } from './context.ts';

/** ACPI and APIC, which Windows needs, and no port of VMware's. */
export const features: Part = (domain, { report }) => {
  const { acpi, apic, vmport } = domain.features ?? {};
  if (vmport === undefined) {
    report.set('vmport', "VMware's port is of no use to Windows here, and a way into QEMU less", {
      path: 'features.vmport',
    });
  } else report.kept('vmport', 'it was chosen', { path: 'features.vmport' });
  return {
    ...domain,
    features: { ...domain.features, acpi: acpi ?? true, apic: apic ?? {}, vmport: vmport ?? { state: false } },
  };
};
