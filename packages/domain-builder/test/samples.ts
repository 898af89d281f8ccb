/** One document of each kind, in libvirt's own style and order, valid for its schema since libvirt 9.0. */
export const samples: Readonly<Record<string, string>> = {
  Domain: `<domain type='qemu' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
  <name>sample</name>
  <genid>0f5ba3c8-1c5b-4b8f-8d0c-7a6f2f2f8f01</genid>
  <memory unit='KiB'>1048576</memory>
  <blkiotune>
    <weight>500</weight>
    <device>
      <path>/dev/vg/a</path>
      <read_bytes_sec>1000000</read_bytes_sec>
    </device>
  </blkiotune>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
    <nvram type='file'>
      <source file='/var/lib/sample.fd'/>
    </nvram>
  </os>
  <devices>
    <smartcard mode='host-certificates'>
      <certificate>one</certificate>
      <certificate>two</certificate>
      <certificate>three</certificate>
    </smartcard>
    <audio id='1' type='pulseaudio' serverName='sound'>
      <output streamName='guest'/>
    </audio>
    <hostdev mode='capabilities' type='storage'>
      <source>
        <block>/dev/sdz</block>
      </source>
    </hostdev>
    <redirfilter>
      <usbdev allow='no' class='0x08'/>
    </redirfilter>
  </devices>
  <qemu:commandline>
    <qemu:arg value='-newarg'/>
  </qemu:commandline>
</domain>`,
  Network: `<network>
  <name>lab</name>
  <forward mode='nat'>
    <nat>
      <port start='1024' end='65535'/>
    </nat>
  </forward>
  <bridge name='virbr7' stp='on' delay='0'/>
  <domain name='lab.test' localOnly='yes'/>
  <dns>
    <host ip='192.168.70.2'>
      <hostname>store</hostname>
    </host>
  </dns>
  <ip address='192.168.70.1' prefix='24'>
    <dhcp>
      <range start='192.168.70.10' end='192.168.70.99'>
        <lease expiry='2' unit='hours'/>
      </range>
    </dhcp>
  </ip>
</network>`,
  NetworkPort: `<networkport>
  <uuid>0f5ba3c8-1c5b-4b8f-8d0c-7a6f2f2f8f01</uuid>
  <owner>
    <name>sample</name>
    <uuid>0f5ba3c8-1c5b-4b8f-8d0c-7a6f2f2f8f02</uuid>
  </owner>
  <mac address='52:54:00:aa:bb:cc'/>
  <plug type='direct' dev='eth0' mode='bridge'/>
</networkport>`,
  StoragePool: `<pool type='rbd'>
  <name>images</name>
  <source>
    <host name='ceph.test' port='6789'/>
    <name>images</name>
    <auth type='ceph' username='admin'>
      <secret uuid='0f5ba3c8-1c5b-4b8f-8d0c-7a6f2f2f8f01'/>
    </auth>
  </source>
</pool>`,
  StorageVolume: `<volume type='file'>
  <name>a.qcow2</name>
  <capacity unit='bytes'>10737418240</capacity>
  <target>
    <path>/srv/images/a.qcow2</path>
    <format type='qcow2'/>
    <permissions>
      <mode>0600</mode>
      <owner>0</owner>
      <group>-1</group>
    </permissions>
    <clusterSize unit='bytes'>65536</clusterSize>
    <features>
      <lazy_refcounts/>
    </features>
  </target>
</volume>`,
  DomainSnapshot: `<domainsnapshot>
  <name>before</name>
  <memory snapshot='no'/>
  <disks>
    <disk name='vda' snapshot='external'>
      <source file='/srv/images/a.before'/>
      <driver type='qcow2'/>
    </disk>
    <disk name='vdb' snapshot='external' type='block'>
      <source dev='/dev/vg/b'/>
    </disk>
  </disks>
</domainsnapshot>`,
  DomainCheckpoint: `<domaincheckpoint>
  <name>monday</name>
  <disks>
    <disk name='vda' checkpoint='bitmap' bitmap='monday'/>
    <disk name='vdb' checkpoint='no'/>
  </disks>
</domaincheckpoint>`,
  DomainBackup: `<domainbackup mode='pull'>
  <incremental>monday</incremental>
  <server transport='unix' socket='/run/backup.sock'/>
  <disks>
    <disk name='vda' backup='yes' type='file'>
      <driver type='qcow2'/>
      <scratch file='/srv/scratch/a'/>
    </disk>
  </disks>
</domainbackup>`,
  NodeDevice: `<device>
  <name>pci_0000_02_10_7</name>
  <parent>pci_0000_00_04_0</parent>
  <capability type='pci'>
    <domain>0</domain>
    <bus>2</bus>
    <slot>16</slot>
    <function>7</function>
    <product id='0x10ca'>A virtual function</product>
    <vendor id='0x8086'>A vendor</vendor>
    <capability type='phys_function'>
      <address domain='0x0000' bus='0x02' slot='0x00' function='0x1'/>
    </capability>
    <iommuGroup number='31'>
      <address domain='0x0000' bus='0x02' slot='0x10' function='0x7'/>
    </iommuGroup>
    <numa node='0'/>
    <pci-express>
      <link validity='cap' port='0' speed='2.5' width='4'/>
    </pci-express>
  </capability>
</device>`,
  Secret: `<secret ephemeral='no' private='yes'>
  <description>The key of the images</description>
  <usage type='ceph'>
    <name>client.admin secret</name>
  </usage>
</secret>`,
  Nwfilter: `<filter name='web' chain='root' priority='-100'>
  <filterref filter='no-spoof'>
    <parameter name='IP' value='192.0.2.1'/>
  </filterref>
  <rule action='accept' direction='in' priority='500'>
    <tcp srcipaddr='$PEER' dstportstart='443' state='NEW,ESTABLISHED'/>
  </rule>
  <rule action='drop' direction='inout'>
    <all-ipv6/>
  </rule>
</filter>`,
  NwfilterBinding: `<filterbinding>
  <owner>
    <name>sample</name>
    <uuid>0f5ba3c8-1c5b-4b8f-8d0c-7a6f2f2f8f02</uuid>
  </owner>
  <portdev name='vnet0'/>
  <mac address='52:54:00:aa:bb:cc'/>
  <filterref filter='web'/>
</filterbinding>`,
  Interface: `<interface type='bridge' name='br0'>
  <start mode='onboot'/>
  <protocol family='ipv4'>
    <dhcp peerdns='yes'/>
  </protocol>
  <bridge stp='off' delay='0'>
    <interface type='ethernet' name='eth0'>
      <mac address='52:54:00:aa:bb:cc'/>
    </interface>
  </bridge>
</interface>`,
  Capabilities: `<capabilities>
  <host>
    <cpu>
      <arch>x86_64</arch>
      <model>EPYC</model>
      <vendor>AMD</vendor>
      <topology sockets='1' dies='1' cores='4' threads='2'/>
      <feature name='svm'/>
      <pages unit='KiB' size='4'/>
    </cpu>
    <topology>
      <cells num='1'>
        <cell id='0'>
          <memory unit='KiB'>16777216</memory>
          <pages unit='KiB' size='4'>4194304</pages>
          <cpus num='1'>
            <cpu id='0' socket_id='0' die_id='0' core_id='0' siblings='0-1'/>
          </cpus>
        </cell>
      </cells>
    </topology>
    <cache>
      <bank id='0' level='3' type='both' size='16384' unit='KiB' cpus='0-7'>
        <control granularity='1' min='2' unit='MiB' type='both' maxAllocs='4'/>
      </bank>
    </cache>
  </host>
  <guest>
    <os_type>hvm</os_type>
    <arch name='x86_64'>
      <wordsize>64</wordsize>
      <emulator>/usr/bin/qemu-system-x86_64</emulator>
      <machine canonical='pc-q35-9.0' maxCpus='288'>q35</machine>
      <domain type='kvm'/>
    </arch>
    <features>
      <acpi default='on' toggle='yes'/>
      <cpuselection/>
    </features>
  </guest>
</capabilities>`,
  DomainCapabilities: `<domainCapabilities>
  <path>/usr/bin/qemu-system-x86_64</path>
  <domain>kvm</domain>
  <arch>x86_64</arch>
  <vcpu max='255'/>
  <cpu>
    <mode name='host-passthrough' supported='yes'/>
    <mode name='maximum' supported='yes'/>
    <mode name='host-model' supported='no'/>
    <mode name='custom' supported='yes'>
      <model usable='no' vendor='AMD'>EPYC</model>
    </mode>
  </cpu>
  <devices>
    <tpm supported='yes'>
      <enum name='model'>
        <value>tpm-tis</value>
        <value>tpm-crb</value>
      </enum>
    </tpm>
  </devices>
  <features>
    <sev supported='no'/>
  </features>
</domainCapabilities>`,
  StoragePoolCapabilities: `<storagepoolCapabilities>
  <pool type='dir' supported='yes'>
    <volOptions>
      <defaultFormat type='raw'/>
      <enum name='targetFormatType'>
        <value>qcow2</value>
      </enum>
    </volOptions>
  </pool>
</storagepoolCapabilities>`,
  Cpu: `<cpu mode='custom' match='exact'>
  <model fallback='forbid'>EPYC</model>
  <feature policy='require' name='svm'/>
  <numa>
    <cell id='0' cpus='0-1' memory='1048576' unit='KiB'>
      <cache level='1' associativity='direct' policy='writeback'>
        <size value='256' unit='KiB'/>
        <line value='256' unit='bytes'/>
      </cache>
    </cell>
  </numa>
</cpu>`,
};
