import { connect } from '../../src/index.ts';
import { startPrivateLibvirtd } from '../../src/testing.ts';
import { tinyGuest } from './daemon.ts';

/** A program that ends with a guest running, and with nothing but its `exit` handler to clean up. */
async function main(): Promise<void> {
  const daemon = (await startPrivateLibvirtd()).unwrap();
  process.on('exit', () => daemon.stopSync());
  process.stdout.write(daemon.home);
  const conn = (await connect(daemon.uri())).unwrap();
  (await conn.domains.createXml(tinyGuest('forgotten'))).unwrap();
  process.exit(3);
}

await main();
