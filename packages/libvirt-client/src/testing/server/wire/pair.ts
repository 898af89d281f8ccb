import { type Duplex, duplexPair } from 'node:stream';

/** Two ends of a connection within this process. Unlike Node's pair alone, each end hears of the end of the other. */
export function connectedPair(): readonly [client: Duplex, server: Duplex] {
  const [client, server] = duplexPair();
  // What the server had sent is still there to be read.
  server.once('close', () => void client.push(null));
  client.once('close', () => void server.destroy());
  return [client, server];
}
