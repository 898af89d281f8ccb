"""What python3-libvirt says: oracle.py URI. Prints JSON; every answer is a string, or a list or an object of them."""

import json
import sys

import libvirt


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return value.decode() if isinstance(value, bytes) else str(value)


def ask(question):
    """An answer, or the code of the error."""
    try:
        return plain(question())
    except libvirt.libvirtError as error:
        return f"error {error.get_error_code()}"


def by_name(things, questions, name=lambda thing: thing.name()):
    return {name(thing): {key: ask(lambda: question(thing)) for key, question in questions.items()} for thing in things}


def listed(found):
    try:
        return found()
    except libvirt.libvirtError:
        return []


DOMAIN = {
    "uuid": lambda d: d.UUIDString(),
    "id": lambda d: d.ID(),
    "info": lambda d: d.info()[1:],
    "state": lambda d: d.state(),
    "xml": lambda d: d.XMLDesc(),
    "inactiveXml": lambda d: d.XMLDesc(libvirt.VIR_DOMAIN_XML_INACTIVE),
    "autostart": lambda d: bool(d.autostart()),
    "persistent": lambda d: bool(d.isPersistent()),
    "active": lambda d: bool(d.isActive()),
    "updated": lambda d: bool(d.isUpdated()),
    "osType": lambda d: d.OSType(),
    "maxMemory": lambda d: d.maxMemory(),
    "memoryStats": lambda d: d.memoryStats(),
    "maxVcpus": lambda d: d.maxVcpus(),
    "vcpus": lambda d: [list(info) + [affinity] for info, affinity in zip(*d.vcpus())],
    "vcpuPins": lambda d: d.vcpuPinInfo(),
    "emulatorPin": lambda d: d.emulatorPinInfo(),
    "blockInfo": lambda d: d.blockInfo("vda"),
    "blockStats": lambda d: d.blockStatsFlags("vda"),
    "ioTune": lambda d: d.blockIoTune("vda"),
    "interfaceStats": lambda d: d.interfaceStats("52:54:00:01:02:03"),
    "memoryParameters": lambda d: d.memoryParameters(),
    "blkioParameters": lambda d: d.blkioParameters(),
    "numaParameters": lambda d: d.numaParameters(),
    "schedulerParameters": lambda d: d.schedulerParametersFlags(0),
    "jobInfo": lambda d: d.jobStats(),
    "controlState": lambda d: d.controlInfo()[0],
    "title": lambda d: d.metadata(libvirt.VIR_DOMAIN_METADATA_TITLE, None),
    "hasManagedSave": lambda d: bool(d.hasManagedSaveImage()),
    "snapshots": lambda d: by_name(
        d.listAllSnapshots(),
        {"xml": lambda s: s.getXMLDesc(), "current": lambda s: bool(s.isCurrent()), "metadata": lambda s: bool(s.hasMetadata())},
        lambda s: s.getName(),
    ),
}

HOST = {
    "hostname": lambda c: c.getHostname(),
    "type": lambda c: c.getType(),
    "version": lambda c: c.getVersion(),
    "libVersion": lambda c: c.getLibVersion(),
    "capabilities": lambda c: c.getCapabilities(),
    "domainCapabilities": lambda c: c.getDomainCapabilities(None, "x86_64", None, "qemu"),
    "maxVcpus": lambda c: c.getMaxVcpus(None),
    "sysinfo": lambda c: c.getSysinfo(),
    "cpuModels": lambda c: c.getCPUModelNames("x86_64"),
    # Python gives the memory in MiB, cut.
    "info": lambda c: [part for index, part in enumerate(c.getInfo()) if index != 1],
    "freeMemory": lambda c: c.getFreeMemory(),
    "cpuStats": lambda c: c.getCPUStats(libvirt.VIR_NODE_CPU_STATS_ALL_CPUS),
    "memoryStats": lambda c: c.getMemoryStats(libvirt.VIR_NODE_MEMORY_STATS_ALL_CELLS),
    "memoryParameters": lambda c: c.getMemoryParameters(),
    "cpuMap": lambda c: c.getCPUMap()[1],
}

NETWORK = {
    "uuid": lambda n: n.UUIDString(),
    "xml": lambda n: n.XMLDesc(),
    "bridge": lambda n: n.bridgeName(),
    "active": lambda n: bool(n.isActive()),
    "persistent": lambda n: bool(n.isPersistent()),
    "autostart": lambda n: bool(n.autostart()),
}

VOLUME = {
    "key": lambda v: v.key(),
    "path": lambda v: v.path(),
    "info": lambda v: v.info()[1:],
    "xml": lambda v: v.XMLDesc(),
}

POOL = {
    "uuid": lambda p: p.UUIDString(),
    "xml": lambda p: p.XMLDesc(),
    "info": lambda p: p.info()[1:],
    "active": lambda p: bool(p.isActive()),
    "persistent": lambda p: bool(p.isPersistent()),
    "autostart": lambda p: bool(p.autostart()),
    "volumes": lambda p: by_name(p.listAllVolumes(), VOLUME),
}

DEVICE = {"xml": lambda d: d.XMLDesc(), "parent": lambda d: d.parent() or "", "caps": lambda d: sorted(d.listCaps())}
NAMED = {"uuid": lambda thing: thing.UUIDString(), "xml": lambda thing: thing.XMLDesc()}
INTERFACE = {"mac": lambda i: i.MACString(), "xml": lambda i: i.XMLDesc(), "active": lambda i: bool(i.isActive())}

conn = libvirt.open(sys.argv[1])
libvirt.registerErrorHandler(lambda *_: None, None)
answers = {
    "host": {key: ask(lambda: question(conn)) for key, question in HOST.items()},
    "domains": by_name(conn.listAllDomains(), DOMAIN),
    "statistics": ask(lambda: {domain.name(): stats for domain, stats in conn.getAllDomainStats()}),
    "networks": by_name(listed(conn.listAllNetworks), NETWORK),
    "pools": by_name(listed(conn.listAllStoragePools), POOL),
    "devices": by_name(listed(conn.listAllDevices), DEVICE),
    "interfaces": by_name(listed(conn.listAllInterfaces), INTERFACE),
    "secrets": by_name(
        listed(conn.listAllSecrets),
        {"xml": lambda s: s.XMLDesc(), "usage": lambda s: s.usageID(), "value": lambda s: s.value()},
        lambda s: s.UUIDString(),
    ),
    "nwfilters": by_name(listed(conn.listAllNWFilters), NAMED),
}
json.dump(answers, sys.stdout)
