import type { Ending } from './ending.ts';
import type { Progress } from './progress.ts';
import type { startDefined } from './start-defined.ts';
import { openAgent, talk } from './talk.ts';
import { take } from './take.ts';

/** The steps with the agent: opens its channel, talks to it, lets it turn the guest off. Answers what it told. */
export async function talkAndShutDown(
  { domain, lifecycle }: Awaited<ReturnType<typeof startDefined>>,
  note: string,
  progress: Progress,
  ending: Ending,
  signal: AbortSignal,
) {
  const client = await progress.step(
    'agent in the guest',
    () => openAgent(domain, signal),
    ({ session }) => `version ${session.agent.version} on ${session.runtime}`,
  );
  ending.cleanUp.push(() => client.close());
  const facts = await progress.step(
    'conversation',
    () => talk(client, note, signal),
    ({ said }) => said,
  );
  await progress.step(
    'shutdown',
    async () => {
      const stopped = lifecycle.waitFor(({ event }) => event === 'stopped', { signal, timeoutMs: 60_000 });
      take(await client.power.shutdown({}, { signal }));
      const { detail } = take(await stopped);
      await client.close();
      take(await domain.undefine());
      return detail;
    },
    (detail) => `event "stopped" (${detail}); undefined`,
  );
  return facts;
}
