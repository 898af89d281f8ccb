import type { ProcedureMap } from '../../src/generated/types.gen.ts';
import type { Connection, LibvirtError, ProcedureName, Result } from '../../src/index.ts';
import { connectTo } from './connect.ts';
import { FakeServer } from './fake-server.ts';

/** What a call sent to a server that answers `ret`, and what it made of the answer. */
export async function sent<N extends ProcedureName, T>(
  name: N,
  ret: ProcedureMap[N]['ret'],
  call: (conn: Connection) => Promise<Result<T, LibvirtError>>,
): Promise<{ readonly args: ProcedureMap[N]['args']; readonly result: Result<T, LibvirtError> }> {
  const seen: unknown[] = [];
  const answer = (args: unknown) => (seen.push(args), ret);
  const server = new FakeServer({ [name]: answer });
  const conn = await connectTo(server);
  const result = await call(conn);
  await conn.close();
  // The server has decoded what the procedure takes.
  return { args: seen.at(-1) as ProcedureMap[N]['args'], result };
}
