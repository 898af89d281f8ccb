"""What the daemon alone takes: ready-made frames, nothing decoded: raw.py SOCKET MEASURE COUNT. Prints one line of JSON."""

import json
import resource
import socket
import struct
import sys
import time

SOCKET, MEASURE, COUNT = sys.argv[1], sys.argv[2], int(sys.argv[3])
AUTH_LIST, CONNECT_OPEN, GET_LIB_VERSION = 66, 1, 157
DEPTH = {"calls1": 1, "calls5": 5}[MEASURE]

connection = socket.socket(socket.AF_UNIX)
connection.connect(SOCKET)
received = b""


def frame(procedure, payload=b""):
    return struct.pack(">IIIiiIi", 28 + len(payload), 0x20008086, 1, procedure, 0, 1, 0) + payload


def receive():
    """At least one reply; how many they were."""
    global received
    replies = 0
    while replies == 0:
        received += connection.recv(65536)
        while len(received) >= 4 and len(received) >= (length := struct.unpack(">I", received[:4])[0]):
            received = received[length:]
            replies += 1
    return replies


def call(procedure, payload=b""):
    connection.sendall(frame(procedure, payload))
    receive()


NAME = b"test:///default"
call(AUTH_LIST)
call(CONNECT_OPEN, struct.pack(">II", 1, len(NAME)) + NAME + bytes(-len(NAME) % 4) + bytes(4))
request = frame(GET_LIB_VERSION)
cpu, start = time.process_time(), time.perf_counter()
sent = DEPTH
connection.sendall(request * sent)
answered = 0
while answered < COUNT:
    replies = receive()
    answered += replies
    more = min(replies, COUNT - sent)
    sent += more
    connection.sendall(request * more)
sample = {"seconds": time.perf_counter() - start, "cpuSeconds": time.process_time() - cpu}
sample["peakKiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps(sample))
