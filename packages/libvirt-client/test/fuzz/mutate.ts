import type { Random } from './random.ts';

const interesting = [
  0, 1, 2, 3, 27, 28, 0x7f, 0xff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 4_194_304, 33_554_437,
] as const;
const HEADER = 28;

type Mutation = (frame: Buffer, random: Random) => Buffer;

/** Sets the length word to what the message has. */
function relength(frame: Buffer): Buffer {
  if (frame.length >= 4) frame.writeUInt32BE(frame.length, 0);
  return frame;
}

const flipBit: Mutation = (frame, random) => {
  const at = HEADER + random.below(Math.max(1, frame.length - HEADER));
  if (at < frame.length) frame[at] = (frame[at] ?? 0) ^ (1 << random.below(8));
  return frame;
};

const setWord: Mutation = (frame, random) => {
  const words = Math.floor((frame.length - HEADER) / 4);
  if (words > 0) frame.writeUInt32BE(random.pick(interesting), HEADER + 4 * random.below(words));
  return frame;
};

const shorten: Mutation = (frame, random) =>
  relength(frame.subarray(0, HEADER + random.below(Math.max(1, frame.length - HEADER))));

const lengthen: Mutation = (frame, random) =>
  relength(Buffer.concat([frame, Buffer.alloc(1 + random.below(64), random.below(256))]));

const dropMiddle: Mutation = (frame, random) => {
  const from = HEADER + random.below(Math.max(1, frame.length - HEADER));
  return relength(Buffer.concat([frame.subarray(0, from), frame.subarray(from + 1 + random.below(16))]));
};

const changeStatus: Mutation = (frame, random) => {
  frame.writeUInt32BE(random.pick([0, 1, 2, 3, 0xffff_ffff]), 24);
  return frame;
};

/** What leaves the message to whom it is for. */
const payloadMutations = [flipBit, flipBit, setWord, setWord, shorten, lengthen, dropMiddle] as const;

const changeHeaderWord: Mutation = (frame, random) => {
  frame.writeUInt32BE(random.pick(interesting), 4 + 4 * random.below(6));
  return frame;
};

const changeType: Mutation = (frame, random) => {
  frame.writeUInt32BE(random.below(8), 16);
  return frame;
};

const changeLength: Mutation = (frame, random) => {
  frame.writeUInt32BE(random.pick(interesting), 0);
  return frame;
};

const cut: Mutation = (frame, random) => frame.subarray(0, random.below(frame.length));

const noise: Mutation = (_frame, random) =>
  Buffer.from(Array.from({ length: 1 + random.below(80) }, () => random.below(256)));

/** What may lead the connection astray. */
const headerMutations = [changeStatus, changeStatus, changeHeaderWord, changeType, changeLength, cut, noise] as const;

/** A changed copy of a message: mostly of its payload, one in `odds` of what is around it. */
export function mutated(frame: Uint8Array, random: Random, odds: number): Buffer {
  let copy: Buffer = Buffer.from(frame);
  for (let times = 1 + random.below(3); times > 0; times -= 1) copy = random.pick(payloadMutations)(copy, random);
  return random.oneIn(odds) ? random.pick(headerMutations)(copy, random) : copy;
}
