import { continues, maxPayload, newEntry } from './entry.ts';

/** Component flags (RRIP §4.1.3.1). */
const flags = { continue: 1, current: 2, parent: 4, root: 8 } as const;

/** The SL entries of a link's target; a target that does not fit one entry goes on in the next. */
export function linkEntries(target: string): Buffer[] {
  const payloads: Buffer[][] = [[]];
  let room = maxPayload;
  const startNext = (): void => {
    payloads.push([]);
    room = maxPayload;
  };
  const put = (component: Buffer): void => {
    payloads.at(-1)?.push(component);
    room -= component.length;
  };
  for (const [special, content] of components(target)) {
    let rest = content;
    if (room < 2 + Math.min(rest.length, 1)) startNext();
    while (rest.length > room - 2) {
      const piece = rest.subarray(0, room - 2);
      rest = rest.subarray(piece.length);
      put(componentRecord(flags.continue, piece));
      startNext();
    }
    put(componentRecord(special, rest));
  }
  return payloads.map((payload, index) => linkEntry(payload, index < payloads.length - 1));
}

function* components(target: string): Generator<readonly [flag: number, content: Buffer]> {
  const empty = Buffer.alloc(0);
  if (target.startsWith('/')) yield [flags.root, empty];
  // Repeated and trailing slashes say nothing, and readers disagree about empty components.
  for (const name of target.split('/')) {
    if (name === '.') yield [flags.current, empty];
    else if (name === '..') yield [flags.parent, empty];
    else if (name !== '') yield [0, Buffer.from(name)];
  }
}

function componentRecord(flag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([flag, content.length]), content]);
}

function linkEntry(payload: readonly Buffer[], goesOn: boolean): Buffer {
  const bytes = Buffer.concat(payload);
  const entry = newEntry('SL', 5 + bytes.length);
  entry[4] = goesOn ? continues : 0;
  entry.set(bytes, 5);
  return entry;
}
