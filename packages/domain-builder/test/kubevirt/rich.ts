import { parseDomain } from '../../src/model/documents/domain.ts';

/** A domain with something of everything that KubeVirt can express, and of what it cannot. */
export const rich = parseDomain(`<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
  <name>Büro PC_1</name>
  <uuid>6A3F0D3C-8F0E-4A64-9F61-0D6A1C7D5E11</uuid>
  <title>Office</title>
  <description>A desktop</description>
  <metadata><a xmlns='urn:a'/></metadata>
  <memory unit='GiB'>8</memory>
  <maxMemory slots='4' unit='GiB'>16</maxMemory>
  <currentMemory unit='GiB'>4</currentMemory>
  <memoryBacking><hugepages><page size='1' unit='GiB'/></hugepages><access mode='shared'/></memoryBacking>
  <vcpu placement='static' current='4'>8</vcpu>
  <iothreads>2</iothreads>
  <cputune>
    <shares>2048</shares>
    ${[0, 1, 2, 3, 4, 5, 6, 7].map((cpu) => `<vcpupin vcpu='${cpu}' cpuset='${cpu + 2}'/>`).join('')}
    <emulatorpin cpuset='0-1'/>
    <vcpusched vcpus='2-3' scheduler='fifo' priority='1'/>
  </cputune>
  <sysinfo type='smbios'>
    <system><entry name='manufacturer'>Acme</entry><entry name='serial'>S-1</entry></system>
    <chassis><entry name='manufacturer'>Acme</entry><entry name='asset'>A-1</entry></chassis>
  </sysinfo>
  <os firmware='efi'>
    <type arch='x86_64' machine='pc-q35-9.0'>hvm</type>
    <firmware><feature enabled='yes' name='secure-boot'/><feature enabled='yes' name='enrolled-keys'/></firmware>
    <boot dev='cdrom'/><boot dev='hd'/><boot dev='fd'/>
    <bootmenu enable='yes'/>
  </os>
  <features>
    <acpi/><apic eoi='on'/><pae/>
    <hyperv mode='custom'>
      <relaxed state='on'/><vapic state='on'/><spinlocks state='on' retries='8191'/><vpindex state='on'/><runtime state='on'/>
      <synic state='on'/><stimer state='on'><direct state='on'/></stimer><reset state='off'/><vendor_id state='on' value='acme'/>
      <frequencies state='on'/><tlbflush state='on'><direct state='on'/><extended state='on'/></tlbflush><ipi state='on'/><avic state='on'/>
    </hyperv>
    <kvm><hidden state='on'/><hint-dedicated state='on'/></kvm>
    <pvspinlock state='off'/>
    <vmport state='off'/>
  </features>
  <cpu mode='host-passthrough' check='none' migratable='on'>
    <topology sockets='2' dies='1' cores='2' threads='2'/>
    <feature policy='require' name='vmx'/>
    <numa><cell id='0' cpus='0-7' memory='8' unit='GiB'/></numa>
  </cpu>
  <clock offset='localtime'>
    <timer name='rtc' tickpolicy='catchup' track='guest'/><timer name='pit' tickpolicy='delay'/><timer name='hpet' present='no'/>
    <timer name='hypervclock' present='yes'/><timer name='tsc' frequency='2000000000'/>
  </clock>
  <on_reboot>restart</on_reboot>
  <pm><suspend-to-mem enabled='no'/></pm>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' cache='none' io='native' discard='unmap' iothread='1' queues='4' error_policy='report'/>
      <source file='/var/lib/libvirt/images/pc.qcow2'/>
      <blockio logical_block_size='512' physical_block_size='4096'/>
      <target dev='vda' bus='virtio'/>
      <serial>DISK-1</serial>
      <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
    </disk>
    <disk type='file' device='cdrom'><source file='/iso/pc-seed.iso'/><target dev='sda' bus='sata' tray='open'/><readonly/></disk>
    <disk type='file' device='cdrom'><target dev='sdb' bus='sata'/><readonly/></disk>
    <disk type='block' device='lun'><source dev='/dev/sdx'/><target dev='sdc' bus='scsi'/><shareable/></disk>
    <disk type='network' device='disk'><source protocol='rbd' name='pool/image'><host name='ceph' port='6789'/></source><target dev='hda' bus='ide'/></disk>
    <disk type='file' device='floppy'><source file='/a.img'/><target dev='fda' bus='fdc'/></disk>
    <controller type='scsi' index='0' model='virtio-scsi'/>
    <filesystem type='mount'><driver type='virtiofs' queue='512'/><source dir='/srv/data'/><target dir='data'/></filesystem>
    <filesystem type='mount'><driver type='virtiofs'/><source dir='/srv/ro'/><target dir='ro'/><readonly/></filesystem>
    <interface type='network'><mac address='52:54:00:AA:BB:CC'/><source network='default'/><model type='virtio'/><driver queues='4'/><mtu size='1400'/></interface>
    <interface type='bridge'><source bridge='br0'/><model type='vmxnet3'/><link state='down'/><acpi index='7'/></interface>
    <serial type='pty'><target port='0'/></serial>
    <console type='pty'><target type='serial' port='0'/></console>
    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
    <input type='tablet' bus='usb'/><input type='keyboard' bus='ps2'/>
    <tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>
    <graphics type='spice' autoport='yes'/>
    <sound model='ich9'/>
    <video><model type='virtio'/></video>
    <hostdev mode='subsystem' type='pci' managed='yes'><source><address domain='0x0000' bus='0x02' slot='0x00' function='0x0'/></source></hostdev>
    <redirdev bus='usb' type='spicevmc'/>
    <watchdog model='i6300esb' action='reset'/>
    <memballoon model='virtio'><stats period='5'/></memballoon>
    <rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>
    <panic model='hyperv'/>
    <vsock model='virtio'><cid auto='yes'/></vsock>
  </devices>
  <qemu:commandline><qemu:arg value='-foo'/></qemu:commandline>
</domain>`).unwrap();
