import { type AgentClient, connectAgent } from '@virtkit/agent-protocol';
import type { Domain } from '@virtkit/libvirt-client';
import { agentChannel } from './domain.ts';
import { take } from './take.ts';

/** Opens the agent's channel through libvirt's own RPC connection. The hello is repeated until the guest is up. */
export async function openAgent(domain: Domain, signal: AbortSignal): Promise<AgentClient> {
  const channel = take(await domain.openChannel(agentChannel, { signal }));
  return take(await connectAgent(channel, { signal, timeoutMs: 120_000 }));
}

/** Asks about the guest, runs a command in it, writes the file `note` there and reads it back. */
export async function talk(client: AgentClient, note: string, signal: AbortSignal) {
  const system = take(await client.system.info({ signal }));
  const network = take(await client.network.info({ signal }));
  const disks = take(await client.disk.usage({ signal }));

  const uname = take(await client.exec.run({ argv: ['uname', '-sr'] }, { signal }));

  const content = `Hello from the host to ${system.hostname}\n`;
  take(await client.file.write({ path: note, content }, { signal }));
  const back = take(await client.file.read({ path: note }, { signal }));
  if (back.content !== content) throw new Error(`${note} came back as ${JSON.stringify(back.content)}`);

  const { residentBytes } = take(await client.agent.info({ signal }));
  return {
    system,
    network,
    disks,
    residentBytes,
    said: `uname says ${uname.stdout.trim()}; ${note} written and read back`,
  };
}
