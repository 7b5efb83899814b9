/** For whoever has no use for a server that does not answer. */
import { DatabaseError } from './error.ts';
import type { Server } from './postgres.ts';
import type { Row } from './protocol.ts';

export async function rowsOf(server: Pick<Server, 'ask'>, sql: string): Promise<Row[]> {
  const answer = await server.ask(sql);
  if (answer.outcome === 'answered') return answer.rows;
  throw new DatabaseError(answer.outcome === 'failed' ? answer.problem : { code: 'no-answer', data: null });
}
