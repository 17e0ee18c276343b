// Strikes erased names out of what the door answered: answers of today name nobody, some of before did, and a replay would tell them.
import { and, eq, sql } from 'drizzle-orm';
import { move } from '@/db/schema/move';
import { strikeOut } from '@/server/core/data-map/strike-out';
import { type StruckNames, wholePatterns, wordPatterns } from '@/server/core/data-map/struck-names';
import type { MoveTx, Scope } from '../definition';

/** @returns how many answers were changed. */
export async function strikeAnswers(tx: MoveTx, names: StruckNames, { workspaceId }: Scope): Promise<number> {
  const patterns = [wordPatterns(names.anywhere), wholePatterns(names.inOwnDeals)].flatMap(
    (each) => each?.json ?? [],
  );
  if (patterns.length === 0) return 0;
  const isNamed = sql.join(
    patterns.map((pattern) => sql`${move.answer}::text ~* ${pattern}`),
    sql` or `,
  );
  const rows = await tx
    .select({ id: move.id, answer: move.answer })
    .from(move)
    .where(and(eq(move.workspaceId, workspaceId), sql`(${isNamed})`));
  let changed = 0;
  for (const { id, answer } of rows) {
    const struck = strikeOut(answer, names);
    if (JSON.stringify(struck) === JSON.stringify(answer)) continue;
    await tx
      .update(move)
      .set({ answer: struck })
      .where(and(eq(move.workspaceId, workspaceId), eq(move.id, id)));
    changed += 1;
  }
  return changed;
}
