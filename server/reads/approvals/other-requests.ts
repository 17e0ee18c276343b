// What else waits for a second person besides waivers: rules, erasures, rungs and snapshots, each where it is decided.
import { and, asc, eq, getTableColumns, inArray, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { agentGrant } from '@/db/schema/agent';
import { erasure } from '@/db/schema/erasure';
import { move } from '@/db/schema/move';
import { policySet } from '@/db/schema/policy';
import { ruleSet } from '@/db/schema/rule';
import { snapshot, snapshotDisposition, snapshotReview } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { readProposedRetention } from '@/server/core/retention/retention-rules';
import { RULE_KIND_LABELS } from '@/server/core/rules/rule-kind';
import { readSeatNames } from './seat-names';

export type OtherRequest = {
  id: string;
  /** What is asked for, in a few words. */
  title: string;
  /** What whoever asks did: 'Asked for', or 'Prepared'. */
  asks: string;
  askedBy: string;
  askedAt: string | null;
  /** Where it is decided. */
  href: string;
  /** Somebody else decides: the reader asked for it, or worked on it. */
  isOwn: boolean;
};

type Found = Omit<OtherRequest, 'asks' | 'askedBy' | 'isOwn'> & {
  asks?: string;
  seatId: string | null;
  /** Who asks where no seat does. */
  by?: string;
  /** Somebody else decides, though the reader did not ask. */
  isBarred?: boolean;
};
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Only those that this seat's role may decide; empty for the rest. */
export async function readOtherRequests(tx: Tx, seat: Seated): Promise<OtherRequest[]> {
  const { role, seatId: own } = seat.actor;
  const found: Found[] = [];
  if (role === 'revops_admin') {
    const policies = await tx.select().from(policySet).where(eq(policySet.state, 'proposed'));
    found.push(
      ...policies.map(({ version, proposedBy, proposedAt }) => ({
        id: `policies ${version}`,
        title: `Put version ${version} of the policies in force`,
        askedAt: proposedAt?.toISOString() ?? null,
        href: '/rules/policies',
        seatId: proposedBy,
      })),
    );
    const rules = await tx.select().from(ruleSet).where(eq(ruleSet.state, 'proposed'));
    found.push(
      ...rules.map(({ kind, version, proposedBy, proposedAt }) => ({
        id: `${kind} ${version}`,
        title: `Put version ${version} of the ${RULE_KIND_LABELS[kind].toLowerCase()} in force`,
        askedAt: proposedAt?.toISOString() ?? null,
        href: `/rules/sets?kind=${kind}&version=${version}`,
        seatId: proposedBy,
      })),
    );
    const grants = await tx.select().from(agentGrant).where(eq(agentGrant.state, 'requested'));
    found.push(
      ...grants.map(({ id, agentId, rung, fieldClass, requestedAt, requestedBySeatId }) => ({
        id,
        title: `Rung ${rung} for the agent ${agentId}, in ${fieldClass.replaceAll('_', ' ')} fields`,
        askedAt: requestedAt.toISOString(),
        href: '/rules/ladder',
        seatId: requestedBySeatId,
      })),
    );
  }
  if (role === 'revops_admin' || role === 'finance') {
    const erasures = await tx.select().from(erasure).where(eq(erasure.state, 'proposed'));
    found.push(
      ...erasures.map(({ id, subjectKind, proposedBy, at }) => ({
        id,
        title: `Erase a customer’s ${subjectKind === 'account' ? 'company' : 'person'}`,
        askedAt: at.toISOString(),
        href: '/audit/records',
        seatId: proposedBy,
      })),
    );
    const [home] = await tx
      .select({ proposed: workspace.retentionProposed })
      .from(workspace)
      .where(eq(workspace.id, seat.workspace.id));
    const retention = readProposedRetention(home?.proposed);
    if (retention)
      found.push({
        id: 'retention',
        title: 'Keep records for a shorter time',
        askedAt: retention.at,
        href: '/audit/records/retention',
        seatId: retention.by,
      });
  }
  if (role === 'finance') found.push(...(await readUnreviewed(tx, own)));
  const names = await readSeatNames(
    tx,
    found.flatMap(({ seatId }) => (seatId !== null && UUID.test(seatId) ? [seatId] : [])),
  );
  return found.map(
    ({ seatId, by = 'the command line', asks = 'Asked for', isBarred = false, ...request }) => ({
      ...request,
      asks,
      askedBy: (seatId !== null ? names.get(seatId) : null) ?? by,
      isOwn: isBarred || seatId === own,
    }),
  );
}

const correction = alias(snapshot, 'correction');

/** Snapshots that nobody reviewed yet and that no later one corrects; whoever judged something in one reviews it no more. */
async function readUnreviewed(tx: Tx, own: string): Promise<Found[]> {
  const rows = await tx
    .select({ ...getTableColumns(snapshot), actorKind: move.actorKind })
    .from(snapshot)
    .leftJoin(move, eq(move.id, snapshot.moveId))
    .where(
      and(
        eq(snapshot.state, 'completed'),
        notExists(
          tx.select({ one: sql`1` }).from(snapshotReview).where(eq(snapshotReview.snapshotId, snapshot.id)),
        ),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(correction)
            .where(and(eq(correction.supersedesId, snapshot.id), ne(correction.state, 'failed'))),
        ),
      ),
    )
    .orderBy(asc(snapshot.requestedAt), asc(snapshot.id))
    .limit(100);
  const judged = await tx
    .selectDistinct({ id: snapshotDisposition.snapshotId })
    .from(snapshotDisposition)
    .where(
      and(
        eq(snapshotDisposition.seatId, own),
        inArray(
          snapshotDisposition.snapshotId,
          rows.map(({ id }) => id),
        ),
      ),
    );
  return rows.map(({ id, periodLabel, effectiveAt, requestedAt, requestedBySeatId, actorKind }) => ({
    id,
    title: `Review the snapshot of ${periodLabel}`,
    askedAt: (effectiveAt ?? requestedAt).toISOString(),
    href: `/snapshots/${id}`,
    seatId: requestedBySeatId,
    isBarred: judged.some((each) => each.id === id),
    by: actorKind === 'worker' ? 'the schedule' : undefined,
    asks: 'Prepared',
  }));
}
