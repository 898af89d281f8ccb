import type { ProcedureMap } from '../../src/generated/types.gen.ts';
import type { Connection, Domain, LibvirtError, Result } from '../../src/index.ts';
import type { ProcedureName } from '../../src/protocol/procedures.ts';
import { connectTo } from './connect.ts';
import { FakeServer } from './fake-server.ts';

/** The domain that the test's server knows. */
export const ref = { name: 'web', uuid: new Uint8Array(16).fill(7), id: 3 };

type Expected<N extends ProcedureName> = Omit<ProcedureMap[N]['args'] & object, 'dom'>;

/** A method of a domain, and what it shall do. */
export interface SentCall {
  readonly name: ProcedureName;
  readonly run: (domain: Domain, conn: Connection) => Promise<Result<unknown, LibvirtError>>;
  readonly args: object;
  readonly ret: unknown;
  readonly value: unknown;
}

/** What a method sends (without the domain), what it gets, and what it gives. */
export function sends<N extends ProcedureName>(
  name: N,
  run: SentCall['run'],
  args: Expected<N>,
  ...[ret, value]: ProcedureMap[N]['ret'] extends void ? [] : [ret: ProcedureMap[N]['ret'], value: unknown]
): SentCall {
  return { name, run, args, ret, value };
}

/** A domain of a server that answers with these handlers. */
export async function domainOf(handlers: Record<string, (args: never) => unknown>): Promise<[Domain, Connection]> {
  // A handler for a procedure of the table, which has the types of its own.
  const server = new FakeServer({ ...(handlers as object), DOMAIN_LOOKUP_BY_NAME: () => ({ dom: ref }) });
  const conn = await connectTo(server);
  return [(await conn.domains.byName('web')).unwrap(), conn];
}

/** Runs a method: what the server got from it, and what it gave. */
export async function outcomeOf({ name, run, ret }: SentCall): Promise<object> {
  const seen: { dom?: { name: string } }[] = [];
  const [domain, conn] = await domainOf({ [name]: (sent: { dom?: { name: string } }) => (seen.push(sent), ret) });
  const value = (await run(domain, conn)).unwrap();
  await conn.close();
  return { seen: seen.map(({ dom, ...args }) => ({ of: dom?.name ?? 'web', args: plain(args) })), value };
}

/** What {@link outcomeOf} shall be. */
export const expectedOf = ({ args, value }: SentCall): object => ({ seen: [{ of: 'web', args: plain(args) }], value });

/** Bytes as numbers, whatever the array's class. */
function plain(value: object): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      item instanceof Uint8Array ? [...item] : Array.isArray(item) && key === 'doms' ? item.length : item,
    ]),
  );
}
