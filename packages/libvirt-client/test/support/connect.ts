import { connect, type ConnectOptions, type Connection } from '../../src/index.ts';
import type { FakeServer } from './fake-server.ts';

/** A connection to the test's server, without pings. */
export async function connectTo(server: FakeServer, options: ConnectOptions = {}): Promise<Connection> {
  const opened = await connect({ uri: 'test:///default', duplex: server.client }, { keepAlive: false, ...options });
  return opened.unwrap();
}
