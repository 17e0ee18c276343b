// Checkpoints that were kept, where the last ones were lodged, and whether that is longer ago than it should be.
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { checkpoint, checkpointLodging, signingKey } from '@/db/schema/audit';
import { seat as seatTable } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import { CHECKPOINT_CLAIM, checkpointPage } from '@/server/audit/checkpoint/checkpoint-page';
import { keyFingerprint, originOf, verifierKey } from '@/server/audit/checkpoint/note-key';
import { knownKeys } from '@/server/audit/make-checkpoint';

/** After so many days without one lodged, the screen says so. */
const LODGE_WITHIN_DAYS = 31;
const DAY_MS = 86_400_000;
const SHOWN = 60;

export type Lodging = { place: string; on: string; by: string };
export type CheckpointView = {
  id: string;
  size: number;
  root: string;
  at: string;
  cause: 'weekly' | 'freeze' | 'asked';
  rotation: number;
  lodgings: Lodging[];
};
export type CheckpointList = {
  checkpoints: CheckpointView[];
  last: (Lodging & { size: number; isOld: boolean }) | null;
  keys: { rotation: number; fingerprint: string; verifierKey: string; since: string | null }[];
  claim: string;
};

/** @param now wall time: a simulated clock makes no lodging old. */
export async function readCheckpoints(tx: Tx, workspaceId: string, now: Date): Promise<CheckpointList> {
  const rows = await tx
    .select()
    .from(checkpoint)
    .where(eq(checkpoint.workspaceId, workspaceId))
    .orderBy(desc(checkpoint.at), desc(checkpoint.id))
    .limit(SHOWN);
  const [newest] = await lodgings(tx, workspaceId);
  const own = await lodgings(
    tx,
    workspaceId,
    rows.map(({ id }) => id),
  );
  return {
    checkpoints: rows.map(({ id, size, root, at, cause, rotation }) => ({
      id,
      size,
      root: Buffer.from(root).toString('hex'),
      at: at.toISOString(),
      cause,
      rotation,
      lodgings: own.filter(({ of }) => of === id).map(({ place, on, by }) => ({ place, on, by })),
    })),
    last: newest
      ? { ...newest, isOld: now.getTime() - Date.parse(newest.on) > (LODGE_WITHIN_DAYS + 1) * DAY_MS }
      : null,
    keys: await keysOf(tx, workspaceId),
    claim: CHECKPOINT_CLAIM,
  };
}

async function lodgings(tx: Tx, workspaceId: string, ids?: string[]) {
  if (ids?.length === 0) return [];
  const rows = await tx
    .select({ lodging: checkpointLodging, size: checkpoint.size, by: seatTable.name })
    .from(checkpointLodging)
    .innerJoin(checkpoint, eq(checkpoint.id, checkpointLodging.checkpointId))
    .leftJoin(seatTable, eq(seatTable.id, checkpointLodging.seatId))
    .where(
      and(
        eq(checkpointLodging.workspaceId, workspaceId),
        ids ? inArray(checkpointLodging.checkpointId, ids) : undefined,
      ),
    )
    .orderBy(desc(checkpointLodging.lodgedOn), desc(checkpointLodging.at))
    .limit(ids ? 500 : 1);
  return rows.map(({ lodging, size, by }) => ({
    of: lodging.checkpointId,
    place: lodging.place,
    on: lodging.lodgedOn,
    by: by ?? 'A former seat',
    size,
  }));
}

async function keysOf(tx: Tx, workspaceId: string): Promise<CheckpointList['keys']> {
  const entered = await tx.select().from(signingKey).where(eq(signingKey.workspaceId, workspaceId));
  const since = new Map(entered.map((row) => [row.rotation, row.since.toISOString()]));
  return (await knownKeys(tx, workspaceId)).map(({ name, publicKey, rotation }) => ({
    rotation,
    fingerprint: keyFingerprint(publicKey),
    verifierKey: verifierKey(name, publicKey),
    since: since.get(rotation) ?? null,
  }));
}

/** The page to be lodged, as text; null where there is no such checkpoint. */
export async function readCheckpointPage(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<{ text: string; note: string; size: number } | null> {
  const [row] = await tx
    .select({ made: checkpoint, name: workspace.name })
    .from(checkpoint)
    .innerJoin(workspace, eq(workspace.id, checkpoint.workspaceId))
    .where(and(eq(checkpoint.workspaceId, workspaceId), eq(checkpoint.id, id)));
  if (!row) return null;
  const keys = await knownKeys(tx, workspaceId);
  const key = keys.find(({ rotation }) => rotation === row.made.rotation) ?? keys[0];
  if (!key) return null;
  const { note, at, size } = row.made;
  const text = checkpointPage({
    workspace: row.name,
    at,
    note,
    key: { name: originOf(workspaceId), publicKey: key.publicKey },
  });
  return { text, note, size };
}
