/** What a message is; virNetMessageType. */
export const messageType = {
  call: 0,
  reply: 1,
  message: 2,
  stream: 3,
  callWithFds: 4,
  replyWithFds: 5,
  streamHole: 6,
} as const;

/** How the sender fared; virNetMessageStatus. */
export const messageStatus = { ok: 0, error: 1, continue: 2 } as const;

/** The 24 bytes after the length word of each message. */
export interface MessageHeader {
  readonly program: number;
  readonly version: number;
  readonly procedure: number;
  readonly type: number;
  readonly serial: number;
  readonly status: number;
}

/** The length word counts itself, so an empty message is 28 bytes long. */
export const LENGTH_BYTES = 4;
const HEADER_BYTES = 24;
export const SMALLEST_FRAME = LENGTH_BYTES + HEADER_BYTES;
/** VIR_NET_MESSAGE_MAX and the length word. */
export const LARGEST_FRAME = 32 * 1024 * 1024 + LENGTH_BYTES;
/** VIR_NET_MESSAGE_NUM_FDS_MAX. */
export const MOST_FDS = 32;

export function readHeader(view: DataView): MessageHeader {
  return {
    program: view.getUint32(4),
    version: view.getUint32(8),
    procedure: view.getInt32(12),
    type: view.getInt32(16),
    serial: view.getUint32(20),
    status: view.getInt32(24),
  };
}

/** Fills in the length word and the header at the front of `bytes`, for `length` bytes of message altogether. */
export function writeHeader(bytes: Uint8Array, header: MessageHeader, length = bytes.length): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, SMALLEST_FRAME);
  view.setUint32(0, length);
  view.setUint32(4, header.program);
  view.setUint32(8, header.version);
  view.setInt32(12, header.procedure);
  view.setInt32(16, header.type);
  view.setUint32(20, header.serial);
  view.setInt32(24, header.status);
}
