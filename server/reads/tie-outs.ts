// The CRM's totals as entered for imports: the newest version of each line, with who entered it and what it says.
import { desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { tieOut } from '@/db/schema/tie-out';
import { lineStanding, type TieLine, tieDifference } from '@/server/core/import/tie-standing';

export type EnteredLine = TieLine & {
  importId: string;
  standing: ReturnType<typeof lineStanding>;
  difference: { deals: number; amount: string };
  note: string | null;
  /** Null: the command line. */
  by: string | null;
  at: string;
};

export async function readTieLines(tx: Tx, importIds: readonly string[]): Promise<EnteredLine[]> {
  if (importIds.length === 0) return [];
  const rows = await tx
    .selectDistinctOn([tieOut.importId, tieOut.currency, tieOut.category], { line: tieOut, by: seat.name })
    .from(tieOut)
    .leftJoin(seat, eq(seat.id, tieOut.seatId))
    .where(inArray(tieOut.importId, [...importIds]))
    .orderBy(tieOut.importId, tieOut.currency, tieOut.category, desc(tieOut.version));
  return rows.map(({ line, by }) => {
    const { importId, currency, category, deals, amount, importedDeals, importedAmount, reasonCode } = line;
    const own = { currency, category, deals, amount, importedDeals, importedAmount, reasonCode };
    return {
      ...own,
      importId,
      standing: lineStanding(own),
      difference: tieDifference(own),
      note: line.note,
      by,
      at: line.at.toISOString(),
    };
  });
}
