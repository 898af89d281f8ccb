import { parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';

export const parsed = (xml: string): Domain => parseDomain(xml).unwrap();

/** What people write; libvirt chooses the rest. */
export const written = `<domain type='qemu'>
  <name>web</name>
  <title>Web server</title>
  <memory unit='GiB'>4</memory>
  <currentMemory unit='GiB'>2</currentMemory>
  <vcpu current='2'>4</vcpu>
  <os><type machine='q35'>hvm</type></os>
  <features><acpi/></features>
  <devices>
    <disk device='disk'><driver type='qcow2' cache='none'/><source file='/images/web.qcow2'/><target dev='vda' bus='virtio'/></disk>
    <disk type='file' device='disk'><driver type='raw'/><source file='/images/data.raw'/><target dev='sdb' bus='scsi'/></disk>
    <disk type='file' device='cdrom'><source file='/images/a.iso'/><target dev='sda' bus='sata'/></disk>
    <interface type='network'><mac address='52:54:00:00:00:0a'/><source network='default'/><model type='virtio'/></interface>
    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
    <graphics type='vnc' passwd='s3cret'/>
    <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>
  </devices>
</domain>`;

/** What libvirt makes of it, as its dump has it. */
export const served = `<domain type='qemu' id='7'>
  <name>web</name>
  <uuid>6a3f0d3c-8f0e-4a64-9f61-0d6a1c7d5e11</uuid>
  <title>Web server</title>
  <memory unit='KiB'>4194304</memory>
  <currentMemory unit='KiB'>2097152</currentMemory>
  <vcpu placement='static' current='2'>4</vcpu>
  <resource><partition>/machine</partition></resource>
  <os><type arch='x86_64' machine='pc-q35-7.2'>hvm</type><boot dev='hd'/></os>
  <features><acpi/></features>
  <cpu mode='custom' match='exact' check='none'><model fallback='forbid'>qemu64</model></cpu>
  <clock offset='utc'/>
  <on_poweroff>destroy</on_poweroff><on_reboot>restart</on_reboot><on_crash>destroy</on_crash>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' cache='none'/><source file='/images/web.qcow2' index='3'/><backingStore/>
      <target dev='vda' bus='virtio'/><alias name='virtio-disk0'/>
      <address type='pci' domain='0x0000' bus='0x04' slot='0x00' function='0x0'/>
    </disk>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/><source file='/images/data.raw' index='2'/><backingStore/>
      <target dev='sdb' bus='scsi'/><alias name='scsi0-0-0-1'/>
      <address type='drive' controller='0' bus='0' target='0' unit='1'/>
    </disk>
    <disk type='file' device='cdrom'>
      <driver name='qemu' type='raw'/><source file='/images/a.iso' index='1'/><backingStore/>
      <target dev='sda' bus='sata'/><readonly/><alias name='sata0-0-0'/>
      <address type='drive' controller='0' bus='0' target='0' unit='0'/>
    </disk>
    <controller type='usb' index='0' model='qemu-xhci'><alias name='usb'/><address type='pci' domain='0x0000' bus='0x02' slot='0x00' function='0x0'/></controller>
    <controller type='scsi' index='0' model='virtio-scsi'><alias name='scsi0'/><address type='pci' domain='0x0000' bus='0x03' slot='0x00' function='0x0'/></controller>
    <controller type='sata' index='0'><alias name='ide'/><address type='pci' domain='0x0000' bus='0x00' slot='0x1f' function='0x2'/></controller>
    <controller type='pci' index='0' model='pcie-root'><alias name='pcie.0'/></controller>
    <controller type='virtio-serial' index='0'><alias name='virtio-serial0'/><address type='pci' domain='0x0000' bus='0x05' slot='0x00' function='0x0'/></controller>
    <interface type='network'>
      <mac address='52:54:00:00:00:0a'/><source network='default' portid='0d0c6c5b-8f0e-4a64-9f61-0d6a1c7d5e11' bridge='virbr0'/>
      <target dev='vnet4'/><model type='virtio'/><alias name='net0'/>
      <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
    </interface>
    <channel type='unix'>
      <source mode='bind' path='/run/libvirt/qemu/channel/7-web/org.qemu.guest_agent.0'/>
      <target type='virtio' name='org.qemu.guest_agent.0' state='disconnected'/><alias name='channel0'/>
      <address type='virtio-serial' controller='0' bus='0' port='1'/>
    </channel>
    <input type='mouse' bus='ps2'><alias name='input0'/></input>
    <input type='keyboard' bus='ps2'><alias name='input1'/></input>
    <graphics type='vnc' port='5900' autoport='yes' listen='127.0.0.1' passwd='s3cret'><listen type='address' address='127.0.0.1'/></graphics>
    <audio id='1' type='none'/>
    <video><model type='vga' vram='16384' heads='1' primary='yes'/><alias name='video0'/><address type='pci' domain='0x0000' bus='0x00' slot='0x01' function='0x0'/></video>
    <watchdog model='itco' action='reset'><alias name='watchdog0'/></watchdog>
    <memballoon model='virtio'><alias name='balloon0'/><address type='pci' domain='0x0000' bus='0x06' slot='0x00' function='0x0'/></memballoon>
    <rng model='virtio'><backend model='random'>/dev/urandom</backend><alias name='rng0'/><address type='pci' domain='0x0000' bus='0x07' slot='0x00' function='0x0'/></rng>
  </devices>
  <seclabel type='dynamic' model='dac' relabel='yes'><label>+64055:+106</label><imagelabel>+64055:+106</imagelabel></seclabel>
</domain>`;
