// The story of each version of policies or rules: who drafted, proposed and activated it, and when.
import type { Tx } from '@/db/client';
import type { policySet } from '@/db/schema/policy';
import type { ruleSet } from '@/db/schema/rule';
import { authorNames } from './author-names';

type Row = typeof policySet.$inferSelect | typeof ruleSet.$inferSelect;

export type VersionLine = {
  version: number;
  state: Row['state'];
  basedOn: number | null;
  note: string;
  madeBy: string;
  madeAt: string;
  proposedBy: string | null;
  proposedAt: string | null;
  activatedBy: string | null;
  effectiveFrom: string | null;
  retiredAt: string | null;
  /** The reader made or proposed it, so somebody else has to activate it. */
  isOwn: boolean;
};

export async function versionLinesOf(
  tx: Tx,
  rows: readonly Row[],
  readerSeatId: string,
): Promise<VersionLine[]> {
  const nameOf = await authorNames(
    tx,
    rows.flatMap((row) => [row.madeBy, row.proposedBy, row.activatedBy]),
  );
  return rows.map((row) => ({
    version: row.version,
    state: row.state,
    basedOn: row.basedOn,
    note: row.note,
    madeBy: nameOf(row.madeBy),
    madeAt: row.madeAt.toISOString(),
    proposedBy: row.proposedBy && nameOf(row.proposedBy),
    proposedAt: row.proposedAt?.toISOString() ?? null,
    activatedBy: row.activatedBy && nameOf(row.activatedBy),
    effectiveFrom: row.effectiveFrom?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    isOwn: row.madeBy === readerSeatId || row.proposedBy === readerSeatId,
  }));
}
