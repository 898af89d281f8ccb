"""The measures, run with python3-libvirt: python.py SOCKET MEASURE COUNT. Prints one line of JSON."""

import json
import resource
import sys
import threading
import time

import libvirt

SOCKET, MEASURE, COUNT = sys.argv[1], sys.argv[2], int(sys.argv[3])
TEST = f"test+unix:///default?socket={SOCKET}"
SESSION = f"qemu+unix:///session?socket={SOCKET}"
VOLUME_BYTES = 1024 * 1024 * 1024


def timed(task):
    cpu, start = time.process_time(), time.perf_counter()
    task()
    return {"seconds": time.perf_counter() - start, "cpuSeconds": time.process_time() - cpu}


def in_lanes(lanes, tasks, run):
    numbers = iter(range(tasks))
    lock = threading.Lock()

    def lane():
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            run(number)

    threads = [threading.Thread(target=lane) for _ in range(lanes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def calls1():
    conn = libvirt.open(TEST)

    def run():
        for _ in range(COUNT):
            conn.getLibVersion()

    return timed(run)


def calls5():
    conn = libvirt.open(TEST)
    return timed(lambda: in_lanes(5, COUNT, lambda _: conn.getLibVersion()))


def names():
    conn = libvirt.open(TEST)

    def run():
        for _ in range(COUNT):
            found = [(domain.name(), domain.UUIDString(), domain.ID()) for domain in conn.listAllDomains()]
            assert len(found) >= 1000

    run()
    return timed(run)


def xml():
    conn = libvirt.open(TEST)
    domains = conn.listAllDomains()

    def run():
        for _ in range(COUNT):
            for domain in domains:
                domain.XMLDesc()

    return timed(run)


def xml5():
    conn = libvirt.open(TEST)
    domains = conn.listAllDomains()

    def run():
        for _ in range(COUNT):
            in_lanes(5, len(domains), lambda number: domains[number].XMLDesc())

    return timed(run)


def volume(conn):
    return conn.storagePoolLookupByName("bench").storageVolLookupByName("data")


def download():
    conn = libvirt.open(SESSION)
    vol = volume(conn)
    received = 0

    def take(_stream, data, _opaque):
        nonlocal received
        received += len(data)

    def run():
        stream = conn.newStream()
        vol.download(stream, 0, 0)
        stream.recvAll(take, None)
        stream.finish()

    sample = timed(run)
    assert received == VOLUME_BYTES
    return sample


def upload():
    conn = libvirt.open(SESSION)
    vol = volume(conn)
    chunk = b"\x5a" * (4 * 1024 * 1024)
    left = VOLUME_BYTES

    def give(_stream, size, _opaque):
        nonlocal left
        part = chunk[: min(size, left)]
        left -= len(part)
        return part

    def run():
        stream = conn.newStream()
        vol.upload(stream, 0, 0)
        stream.sendAll(give, None)
        stream.finish()

    return timed(run)


def event():
    libvirt.virEventRegisterDefaultImpl()

    def loop():
        while True:
            libvirt.virEventRunDefaultImpl()

    threading.Thread(target=loop, daemon=True).start()
    actor, watcher = libvirt.open(TEST), libvirt.open(TEST)
    seen, moment = threading.Event(), 0.0

    def on_event(_conn, _domain, what, _detail, _opaque):
        nonlocal moment
        if what == libvirt.VIR_DOMAIN_EVENT_SUSPENDED:
            moment = time.perf_counter()
            seen.set()

    watcher.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, on_event, None)
    domain = actor.lookupByName("test")
    latencies, cpu = [], time.process_time()
    for _ in range(COUNT):
        seen.clear()
        start = time.perf_counter()
        domain.suspend()
        seen.wait()
        latencies.append(moment - start)
        domain.resume()
    return {"seconds": sorted(latencies)[COUNT // 2], "cpuSeconds": time.process_time() - cpu}


def connect():
    times, cpu = [], 0.0
    for _ in range(COUNT):
        opened = []
        sample = timed(lambda: opened.append(libvirt.open(TEST)))
        times.append(sample["seconds"])
        cpu += sample["cpuSeconds"]
        opened[0].close()
    return {"seconds": sorted(times)[COUNT // 2], "cpuSeconds": cpu}


MEASURES = {
    "calls1": calls1,
    "calls5": calls5,
    "list": names,
    "xml": xml,
    "xml5": xml5,
    "download": download,
    "upload": upload,
    "event": event,
    "connect": connect,
}
result = MEASURES[MEASURE]()
result["peakKiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps(result), flush=True)
