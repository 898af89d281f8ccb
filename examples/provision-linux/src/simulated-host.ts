import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NodeDaemon, startNodeDaemon } from '@virtkit/agent-daemon';
import { connect } from '@virtkit/libvirt-client';
import { startTestServer } from '@virtkit/libvirt-client/testing';
import { agentChannel } from './domain.ts';
import type { Host } from './host.ts';
import { take } from './take.ts';

/** A host on which no guest can run, but everything around one. */
export interface SimulatedHost extends Host {
  /** Where the agent may read and write. */
  readonly guestFolder: string;
  /** Puts the agent at the other end of the domain's channel, as if the domain were a guest in which it runs. */
  playGuest(domainName: string): void;
}

/** A libvirt that is a part of this process, connected to over a Unix socket as any other. */
export async function simulatedHost(signal: AbortSignal): Promise<SimulatedHost> {
  const folder = await mkdtemp(join(tmpdir(), 'virtkit-demo-'));
  const guestFolder = join(folder, 'guest');
  await mkdir(guestFolder);
  const server = take(await startTestServer({ socket: join(folder, 'libvirt-sock') }));
  const agents: NodeDaemon[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(agents.map((agent) => agent.close()));
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  const opened = await connect(server.uri, { signal });
  if (!opened.ok) {
    await end();
    throw opened.val;
  }
  return {
    conn: opened.val,
    name: `simulated: the test server, in ${folder}`,
    folder,
    guestFolder,
    async emptyDisk(name) {
      await writeFile(join(folder, name), '');
      return join(folder, name);
    },
    report: () => '',
    playGuest(domainName) {
      const guest = server.domains.get(domainName);
      guest.channel(agentChannel, async (port) => {
        const agent = take(
          startNodeDaemon({
            port,
            policy: {
              version: 1,
              roots: { read: [guestFolder], write: [guestFolder] },
              programs: 'any',
              power: true,
            },
            power: () => guest.powerOff(),
          }),
        );
        agents.push(agent);
        await agent.stopped;
      });
    },
    async close() {
      await opened.val.close();
      await end();
    },
  };
}
