// Keeps statements parsed on their connections: otherwise the driver asks what a statement's parameters are before it sends
// them, which costs a round trip each time and ends every pipeline. It changes no statement and no answer.
import type postgres from 'postgres';

/** Distinct statements a process keeps; each of its connections parses each of them once. */
const MOST = 400;
/** Longer ones are lists of values of every length: a parameter that is an array is one statement for all of them. */
const MOST_PARAMETERS = 40;
const MOST_CHARACTERS = 12_000;

export type StatementMemory = { kept: Set<string>; seen: Set<string> };

/** A statement is kept when it comes the second time, so that what is asked once takes no place. */
export function isKept({ kept, seen }: StatementMemory, text: string, parameters: number): boolean {
  if (kept.has(text)) return true;
  if (kept.size >= MOST || parameters > MOST_PARAMETERS || text.length > MOST_CHARACTERS) return false;
  if (seen.has(text)) {
    seen.delete(text);
    kept.add(text);
    return true;
  }
  if (seen.size >= 10 * MOST) seen.clear();
  seen.add(text);
  return false;
}

/** The same client, whose `unsafe` (all that drizzle asks with) keeps statements; so do its transactions. */
export function preparing<Client extends postgres.Sql | postgres.TransactionSql>(
  client: Client,
  memory: StatementMemory = { kept: new Set(), seen: new Set() },
): Client {
  const unsafe: postgres.Sql['unsafe'] = (text, parameters, options) =>
    client.unsafe(text, parameters, {
      ...options,
      prepare: isKept(memory, text, parameters?.length ?? 0),
    });
  return new Proxy(client, {
    get(target, name, receiver) {
      if (name === 'unsafe') return unsafe;
      const held: unknown = Reflect.get(target, name, receiver);
      if ((name !== 'begin' && name !== 'savepoint') || typeof held !== 'function') return held;
      return (work: (tx: postgres.TransactionSql) => unknown) =>
        held.call(target, (tx: postgres.TransactionSql) => work(preparing(tx, memory)));
    },
  });
}
