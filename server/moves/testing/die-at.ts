// Accepts a draft in a process of its own that dies as it is about to send a named statement; only tests start it.
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { PersonActor } from '../actor';

export type Death = {
  url: string;
  workspaceId: string;
  actor: PersonActor;
  draftId: string;
  key: string;
  now: string;
  /** What the statement says that it does not live to send; 'answer': it dies once the door has answered. */
  at: string;
};

const death: Death = JSON.parse(process.argv[2] ?? '');
const die = () => process.kill(process.pid, 'SIGKILL');

const client = postgres(death.url, {
  max: 1,
  onnotice: () => undefined,
  debug: (_connection, query) => {
    const said = query.trim().toLowerCase();
    // Everything about a commitment has the word in it: the end of the transaction is the word alone.
    if (death.at === 'commit' ? said === 'commit' : said.includes(death.at)) die();
  },
});
Object.assign(globalThis, { plumblineDatabase: { db: drizzle(client), client } });
const { runMove } = await import('../door');
const { draftAccept } = await import('../draft-accept');
await runMove(draftAccept, {
  workspaceId: death.workspaceId,
  actor: death.actor,
  input: { draftId: death.draftId, expectedVersion: 1 },
  idempotencyKey: death.key,
  now: new Date(death.now),
});
die();
