// Every rate table in force, newest year first, with who made its version; what has no rate today is named.
import { and, count, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState } from '@/db/schema/derived';
import { move } from '@/db/schema/move';
import { rateTable } from '@/db/schema/rate';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { type RateTable, rateTableName } from '@/server/core/money/rate-book';
import { loadRateTables } from './rate-book';

export type RateVersion = { version: number; at: string; by: string | null };
export type RatePage = {
  currency: string;
  tables: (RateTable & { name: string; versions: RateVersion[] })[];
  /** Currencies of deals that have no rate: in no total. Null where this seat sees only a part of the deals. */
  unconverted: { currency: string; deals: number }[] | null;
};

const SEES_ALL = new Set(['finance', 'auditor', 'revops_admin']);

export async function readRatePage(tx: Tx, seat: Seated): Promise<RatePage> {
  const tables = [...(await loadRateTables(tx, 'plan')), ...(await loadRateTables(tx, 'spot'))];
  const versions = await tx
    .select({
      kind: rateTable.kind,
      fiscalYear: rateTable.fiscalYear,
      version: rateTable.version,
      at: rateTable.createdAt,
      by: seatTable.name,
    })
    .from(rateTable)
    .leftJoin(move, eq(move.id, rateTable.moveId))
    .leftJoin(seatTable, eq(sql`${seatTable.id}::text`, move.actorId))
    .orderBy(desc(rateTable.version));
  return {
    currency: seat.workspace.currency,
    tables: tables
      .sort((a, b) => b.fiscalYear - a.fiscalYear)
      .map((table) => ({
        ...table,
        name: rateTableName(table),
        versions: versions
          .filter((row) => row.kind === table.kind && row.fiscalYear === table.fiscalYear)
          .map(({ version, at, by }) => ({ version, at: at.toISOString(), by })),
      })),
    unconverted: SEES_ALL.has(seat.actor.role) ? await readUnconverted(tx, seat.workspace.currency) : null,
  };
}

function readUnconverted(tx: Tx, currency: string) {
  return tx
    .select({ currency: dealState.currency, deals: count() })
    .from(dealState)
    .where(
      and(
        ne(dealState.currency, currency),
        isNull(dealState.rateTable),
        ne(dealState.category, 'omitted'),
        ne(dealState.basis, 'source'),
      ),
    )
    .groupBy(dealState.currency)
    .orderBy(dealState.currency);
}
