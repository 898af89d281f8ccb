import { onTestFinished } from 'vitest';
import { connect, type ConnectOptions, type Connection } from '../../../src/index.ts';
import { TestLibvirt, type TestServerOptions } from '../../../src/testing.ts';

/** A test server that ends with the test. */
export function serve(options: TestServerOptions = {}): TestLibvirt {
  const server = new TestLibvirt(options);
  onTestFinished(() => server.close());
  return server;
}

/** A connection to it that ends with the test. */
export async function open(server: TestLibvirt, options: ConnectOptions = {}): Promise<Connection> {
  const conn = (await connect(server.target(), { keepAlive: false, ...options })).unwrap();
  onTestFinished(() => conn.close());
  return conn;
}
