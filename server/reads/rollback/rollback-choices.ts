// What a rollback can be asked for: the agents and rule versions that proposed something, and the imports that stand.
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { draft } from '@/db/schema/draft';
import { move } from '@/db/schema/move';
import { importRun, source } from '@/db/schema/source';

export type RollbackChoices = {
  agents: string[];
  /** Newest first. */
  rules: { rule: string; drafts: number }[];
  imports: { id: string; source: string; asOf: string }[];
};

const MOST_IMPORTS = 50;

export async function readRollbackChoices(tx: Tx): Promise<RollbackChoices> {
  const agents = await tx
    .selectDistinct({ id: move.actorId })
    .from(move)
    .where(eq(move.actorKind, 'agent'))
    .orderBy(move.actorId);
  const rules = await tx
    .select({ rule: draft.rule, drafts: sql<number>`count(*)::int` })
    .from(draft)
    .groupBy(draft.rule)
    .orderBy(draft.rule);
  const imports = await tx
    .select({ id: importRun.id, source: source.name, asOf: importRun.asOf })
    .from(importRun)
    .innerJoin(source, and(eq(source.id, importRun.sourceId)))
    .where(eq(importRun.state, 'published'))
    .orderBy(desc(importRun.ordinal))
    .limit(MOST_IMPORTS);
  return { agents: agents.map(({ id }) => id), rules, imports };
}
