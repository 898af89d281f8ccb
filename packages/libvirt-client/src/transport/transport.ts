/** What tells a user that a connection is less safe than it could be. */
export interface SecurityWarning {
  /**
   * `unencrypted`: whoever is on the way can read and change everything. `serverNotVerified`: the certificate of the
   * server was not checked (`no_verify=1`). `hostKeyNotVerified`: the SSH server's key may be new, or any.
   */
  readonly code: 'unencrypted' | 'serverNotVerified' | 'hostKeyNotVerified';
  /** The same in words. */
  readonly message: string;
}

/** What a transport tells the connection above it. */
export interface TransportEvents {
  /** Bytes came in; they are not changed afterwards. */
  onData(bytes: Uint8Array): void;
  /** What was written has left, after `write` said to wait. */
  onDrain(): void;
  /** Nothing more will come, and nothing more can be sent; `error` says why when it was not an orderly end. Once. */
  onClose(error?: Error): void;
}

/** A connected way to a libvirt daemon: bytes in, bytes out. One file for each kind dials it. */
export interface Transport {
  /** What it is connected to, for messages. */
  readonly peer: string;
  /** Whether nobody else can read it: a Unix socket, SSH, a TLS connection to a server that was verified. */
  readonly isSecure: boolean;
  /** Whether what is sent is encrypted on its way: TLS, SSH. Default false. */
  readonly isEncrypted?: boolean;
  /** In what it is less safe than it could be. */
  readonly warnings?: readonly SecurityWarning[];
  /** Starts to deliver. Called once, before anything else. */
  start(events: TransportEvents): void;
  /** Sends the pieces in order. False: better wait for `onDrain` before sending more. */
  write(pieces: readonly Uint8Array[]): boolean;
  /** Stops delivery, so that a slow reader holds the server back. */
  pause(): void;
  /** Delivers again. */
  resume(): void;
  /** Sends what is written, then ends. `onClose` follows. */
  end(): void;
  /** Ends at once. `onClose` follows. */
  destroy(): void;
}
