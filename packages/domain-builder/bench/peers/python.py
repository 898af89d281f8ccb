"""A peer in Python: reads texts once, then does what each line of its input asks, and says how long that took.

Usage: python.py lxml|virtinst TEXTS.json
"""

import json
import sys
import time


class Lxml:
    """The tree of libxml2: what it costs to read XML without knowing what it means."""

    def __init__(self):
        from lxml import etree

        self.etree = etree

    def parse(self, text):
        return self.etree.fromstring(text.encode())

    def write(self, tree):
        return self.etree.tostring(tree)

    def edit(self, tree):
        title = tree.find("title")
        if title is None:
            title = self.etree.SubElement(tree, "title")
        title.text = "edited"
        return tree


class Virtinst:
    """virt-manager's own model: what is read is a tree with an object for each device; values are looked up when asked for."""

    def __init__(self):
        sys.path.insert(0, "/usr/share/virt-manager")
        from virtinst import Guest

        self.guest = Guest

    def parse(self, text):
        return self.guest(None, parsexml=text)

    def write(self, guest):
        return guest.get_xml()

    def edit(self, guest):
        guest.title = "edited"
        return guest


def accepted(peer, texts):
    """The places of the texts that it can read and write."""
    found = []
    for place, text in enumerate(texts):
        try:
            peer.write(peer.edit(peer.parse(text)))
        except Exception:
            continue
        found.append(place)
    return found


def timed(run, items):
    """CPU time of one round over all items, in milliseconds."""
    start = time.process_time()
    for item in items:
        run(item)
    return (time.process_time() - start) * 1000


def main():
    name, path = sys.argv[1:]
    peer = {"lxml": Lxml, "virtinst": Virtinst}[name]()
    with open(path, encoding="utf-8") as file:
        texts = json.load(file)
    parsed = edited = []
    tasks = {
        "parse": lambda: timed(peer.parse, texts),
        "write": lambda: timed(peer.write, parsed),
        "write edited": lambda: timed(peer.write, edited),
        "parse, edit, write": lambda: timed(lambda text: peer.write(peer.edit(peer.parse(text))), texts),
    }
    for line in sys.stdin:
        command = json.loads(line)
        if command["do"] == "accepted":
            answer = accepted(peer, texts)
        elif command["do"] == "keep":
            texts = [texts[place] for place in command["places"]]
            parsed = [peer.parse(text) for text in texts]
            edited = [peer.edit(peer.parse(text)) for text in texts]
            answer = len(texts)
        else:
            answer = tasks[command["do"]]()
        print(json.dumps(answer), flush=True)


main()
