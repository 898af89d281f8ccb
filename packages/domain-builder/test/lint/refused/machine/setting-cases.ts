import { each, type RefusedCase } from './refused-case.ts';

const timer = (attributes: string, inner = ''): string =>
  `<clock offset='utc'><timer ${attributes}>${inner}</timer></clock>`;
const property = (attributes: string): string =>
  `<qemu:override><qemu:device alias='ua-a'><qemu:frontend><qemu:property ${attributes}/></qemu:frontend></qemu:device></qemu:override>`;
const clock = each('clock/timer-unsupported', 'more');
const setting = each('clock/timer-setting', 'more');
const fwcfg = (says: string, bad: string, good: string): RefusedCase =>
  each('sysinfo/fwcfg', 'more')(
    says,
    `<sysinfo type='fwcfg'>${bad}</sysinfo>`,
    `<sysinfo type='fwcfg'>${good}</sysinfo>`,
  );
const command = each('qemu/commandline', 'more');
const override = each('qemu/override', 'more');

/** Mistakes in the clock, labels, system information and events. */
export const settingCases: readonly RefusedCase[] = [
  each('blkio/device-path', 'more')(
    'one twice',
    '<blkiotune><device><path>/dev/a</path></device><device><path>/dev/a</path></device></blkiotune>',
    '<blkiotune><device><path>/dev/a</path></device><device><path>/dev/b</path></device></blkiotune>',
  ),
  each('throttle/group-name', 'more')(
    'one twice',
    '<throttlegroups><throttlegroup><group_name>a</group_name></throttlegroup><throttlegroup><group_name>a</group_name></throttlegroup></throttlegroups>',
    '<throttlegroups><throttlegroup><group_name>a</group_name></throttlegroup></throttlegroups>',
  ),
  each('throttle/total-and-parts', 'more')(
    'all and reads',
    '<throttlegroups><throttlegroup><group_name>a</group_name><total_bytes_sec>5</total_bytes_sec><read_bytes_sec>5</read_bytes_sec></throttlegroup></throttlegroups>',
    '<throttlegroups><throttlegroup><group_name>a</group_name><total_bytes_sec>5</total_bytes_sec></throttlegroup></throttlegroups>',
  ),
  each('perf/duplicate', 'more')(
    'one twice',
    "<perf><event name='cmt' enabled='yes'/><event name='cmt' enabled='no'/></perf>",
    "<perf><event name='cmt' enabled='yes'/></perf>",
  ),
  each('idmap/ranges', 'more')(
    'users alone',
    "<idmap><uid start='0' target='1000' count='10'/></idmap>",
    "<idmap><uid start='0' target='1000' count='10'/><gid start='0' target='1000' count='10'/></idmap>",
  ),
  each('idmap/ranges', 'more')(
    'no root',
    "<idmap><uid start='1' target='1000' count='10'/><gid start='0' target='1000' count='10'/></idmap>",
    "<idmap><uid start='0' target='1000' count='10'/><gid start='0' target='1000' count='10'/></idmap>",
  ),

  setting('a pit that follows', timer("name='pit' track='guest'"), timer("name='pit'")),
  setting('a kvmclock that catches up', timer("name='kvmclock' tickpolicy='catchup'"), timer("name='kvmclock'")),
  setting('an rtc with a frequency', timer("name='rtc' frequency='5'"), timer("name='tsc' frequency='5'")),
  setting(
    'catching up without the policy',
    timer("name='rtc' tickpolicy='delay'", "<catchup slew='2'/>"),
    timer("name='rtc' tickpolicy='catchup'", "<catchup slew='2'/>"),
  ),
  clock("Xen's", timer("name='platform'"), timer("name='rtc'")),
  clock('an rtc that follows the boot', timer("name='rtc' track='boot'"), timer("name='rtc' track='guest'")),
  clock('an rtc that discards', timer("name='rtc' tickpolicy='discard'"), timer("name='rtc' tickpolicy='delay'")),
  clock('a pit that merges', timer("name='pit' tickpolicy='merge'"), timer("name='pit' tickpolicy='discard'")),
  clock("ARM's on a PC", timer("name='armvtimer'"), timer("name='tsc'")),
  each('clock/offset', 'more')(
    'no time zone',
    "<clock offset='timezone'/>",
    "<clock offset='timezone' timezone='Europe/Paris'/>",
  ),
  each('clock/offset', 'more')('no start', "<clock offset='absolute'/>", "<clock offset='absolute' start='5'/>"),
  each('clock/offset', 'more')(
    'no number',
    "<clock offset='utc' adjustment='x'/>",
    "<clock offset='utc' adjustment='reset'/>",
  ),

  each('seclabel/relabel', 'more')('of none', "<seclabel type='none' relabel='yes'/>", "<seclabel type='none'/>"),
  each('seclabel/relabel', 'more')(
    'not of a dynamic one',
    "<seclabel type='dynamic' model='dac' relabel='no'/>",
    "<seclabel type='dynamic' model='dac'/>",
  ),
  each('seclabel/static-label', 'more')(
    'none',
    "<seclabel type='static' model='dac'/>",
    "<seclabel type='static' model='dac'><label>+0:+0</label></seclabel>",
  ),
  each('launch/arch', 'more')("IBM's on a PC", "<launchSecurity type='s390-pv'/>", ''),
  each('launch/policy', 'more')(
    'none',
    "<launchSecurity type='sev'><cbitpos>47</cbitpos></launchSecurity>",
    "<launchSecurity type='sev'><policy>0x3</policy></launchSecurity>",
  ),
  each('keywrap/duplicate', 'more')(
    'aes twice',
    "<keywrap><cipher name='aes' state='on'/><cipher name='aes' state='off'/></keywrap>",
    "<keywrap><cipher name='aes' state='on'/></keywrap>",
  ),

  each('sysinfo/uuid', 'more')(
    'no UUID',
    "<sysinfo type='smbios'><system><entry name='uuid'>x</entry></system></sysinfo>",
    "<sysinfo type='smbios'><system><entry name='uuid'>0d2a3f5c-5b0e-4f0c-9a4e-0b1c2d3e4f50</entry></system></sysinfo>",
  ),
  each('sysinfo/uuid', 'more')(
    'another one',
    "<uuid>1d2a3f5c-5b0e-4f0c-9a4e-0b1c2d3e4f50</uuid><sysinfo type='smbios'><system><entry name='uuid'>0d2a3f5c-5b0e-4f0c-9a4e-0b1c2d3e4f50</entry></system></sysinfo>",
    "<uuid>0d2a3f5c-5b0e-4f0c-9a4e-0b1c2d3e4f50</uuid><sysinfo type='smbios'><system><entry name='uuid'>0D2A3F5C-5B0E-4F0C-9A4E-0B1C2D3E4F50</entry></system></sysinfo>",
  ),
  each('sysinfo/bios-date', 'more')(
    'as ISO says',
    "<sysinfo type='smbios'><bios><entry name='date'>2024-12-31</entry></bios></sysinfo>",
    "<sysinfo type='smbios'><bios><entry name='date'>12/31/2024</entry></bios></sysinfo>",
  ),
  fwcfg('no name', '<entry>v</entry>', "<entry name='opt/x'>v</entry>"),
  fwcfg('nothing in it', "<entry name='opt/x'/>", "<entry name='opt/x' file='/f'/>"),
  fwcfg('not below opt/', "<entry name='x'>v</entry>", "<entry name='opt/x'>v</entry>"),
  fwcfg("the firmware's own", "<entry name='opt/ovmf/x'>v</entry>", "<entry name='opt/ovmfx'>v</entry>"),

  each('events/qemu-action', 'more')(
    'another name',
    '<on_crash>rename-restart</on_crash>',
    '<on_crash>preserve</on_crash>',
  ),
  each('events/qemu-action', 'more')(
    'kept when off',
    '<on_poweroff>preserve</on_poweroff>',
    '<on_poweroff>restart</on_poweroff>',
  ),
  each('events/qemu-action', 'more')(
    'the wrong way round',
    '<on_poweroff>restart</on_poweroff><on_reboot>destroy</on_reboot>',
    '<on_poweroff>destroy</on_poweroff><on_reboot>restart</on_reboot>',
  ),
  each('pm/other-arch', 'more', { arch: 'aarch64', machine: 'virt', features: '' })(
    'on ARM',
    "<pm><suspend-to-mem enabled='no'/></pm>",
    '',
  ),

  command(
    'an argument of nothing',
    '<qemu:commandline><qemu:arg/></qemu:commandline>',
    "<qemu:commandline><qemu:arg value=''/></qemu:commandline>",
  ),
  command(
    'a name of a variable',
    "<qemu:commandline><qemu:env name='1A' value='a'/></qemu:commandline>",
    "<qemu:commandline><qemu:env name='A1'/></qemu:commandline>",
  ),
  each('qemu/capability', 'more')(
    'none',
    '<qemu:capabilities><qemu:add/></qemu:capabilities>',
    "<qemu:capabilities><qemu:add capability='blockdev'/></qemu:capabilities>",
  ),
  override(
    'a bool that is none',
    property("name='a' type='bool' value='yes'"),
    property("name='a' type='bool' value='true'"),
  ),
  override('removed, with a value', property("name='a' type='remove' value='b'"), property("name='a' type='remove'")),
  override(
    'a negative unsigned',
    property("name='a' type='unsigned' value='-1'"),
    property("name='a' type='signed' value='-1'"),
  ),
];
