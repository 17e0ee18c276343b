// What an entry touched besides a deal, named for its reader: snapshots, checkpoints, imports, seats and versions of the rules.
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { checkpoint } from '@/db/schema/audit';
import { seat as seatTable } from '@/db/schema/seat';
import { snapshot } from '@/db/schema/snapshot';
import { importRun, source } from '@/db/schema/source';
import type { Leaf } from '@/server/audit/leaf';
import type { Seated } from '@/server/auth/seated';
import { seesNames } from './audit-sight';
import { seesSnapshots } from './snapshot-sight';

export type Touched =
  | { kind: 'snapshot'; id: string; period: string; effectiveAt: string | null }
  | { kind: 'checkpoint'; id: string; size: number }
  | { kind: 'import'; id: string; source: string; asOf: string }
  | { kind: 'seat'; id: string; name: string }
  | { kind: 'policies'; id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** One entry may name thousands of records; a list of links is for people. */
const MOST = 50;

/** Only what the reader may open; a seat is named to the auditor and to whoever sits on it. */
export async function readAuditTouched(tx: Tx, seat: Seated, leaf: Leaf): Promise<Touched[]> {
  const ids = [...new Set(leaf.subjects ?? [])].filter((id) => UUID.test(id)).slice(0, MOST);
  const version = leaf.kind.startsWith('policy.') ? leaf.measures?.version : undefined;
  const policies: Touched[] = version === undefined ? [] : [{ kind: 'policies', id: String(version) }];
  if (ids.length === 0) return policies;
  const frozen = (await seesSnapshots(tx, seat))
    ? await tx.select().from(snapshot).where(inArray(snapshot.id, ids))
    : [];
  const signed = await tx
    .select({ id: checkpoint.id, size: checkpoint.size })
    .from(checkpoint)
    .where(inArray(checkpoint.id, ids));
  const named = seesNames(seat) ? ids : ids.filter((id) => id === seat.actor.seatId);
  const seats =
    named.length === 0
      ? []
      : await tx
          .select({ id: seatTable.id, name: seatTable.name })
          .from(seatTable)
          .where(inArray(seatTable.id, named));
  return [
    ...frozen.map(({ id, periodLabel, effectiveAt }) => ({
      kind: 'snapshot' as const,
      id,
      period: periodLabel,
      effectiveAt: effectiveAt?.toISOString() ?? null,
    })),
    ...signed.map((held) => ({ kind: 'checkpoint' as const, ...held })),
    ...(await importsOf(tx, ids)),
    ...seats.map((held) => ({ kind: 'seat' as const, ...held })),
    ...policies,
  ];
}

async function importsOf(tx: Tx, ids: string[]): Promise<Touched[]> {
  const rows = await tx
    .select({ id: importRun.id, sourceId: importRun.sourceId, asOf: importRun.asOf })
    .from(importRun)
    .where(inArray(importRun.id, ids));
  if (rows.length === 0) return [];
  const sources = await tx
    .select({ id: source.id, name: source.name })
    .from(source)
    .where(
      inArray(
        source.id,
        rows.map(({ sourceId }) => sourceId),
      ),
    );
  return rows.map(({ id, sourceId, asOf }) => ({
    kind: 'import',
    id,
    source: sources.find((one) => one.id === sourceId)?.name ?? 'A source',
    asOf,
  }));
}
