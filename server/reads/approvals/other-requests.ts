// What else waits for a second person besides waivers: versions of the rules, erasures and rungs, each where it is decided.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agentGrant } from '@/db/schema/agent';
import { erasure } from '@/db/schema/erasure';
import { policySet } from '@/db/schema/policy';
import { ruleSet } from '@/db/schema/rule';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { readProposedRetention } from '@/server/core/retention/retention-rules';
import { readSeatNames } from './seat-names';

export type OtherRequest = {
  id: string;
  /** What is asked for, in a few words. */
  title: string;
  askedBy: string;
  askedAt: string | null;
  /** Where it is decided. */
  href: string;
  /** Somebody else decides: the reader asked for it. */
  isOwn: boolean;
};

type Found = Omit<OtherRequest, 'askedBy' | 'isOwn'> & { seatId: string | null };
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
        title: `Put version ${version} of the ${kind} in force`,
        askedAt: proposedAt?.toISOString() ?? null,
        href: '/rules/sets',
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
  const names = await readSeatNames(
    tx,
    found.flatMap(({ seatId }) => (seatId !== null && UUID.test(seatId) ? [seatId] : [])),
  );
  return found.map(({ seatId, ...request }) => ({
    ...request,
    askedBy: (seatId !== null ? names.get(seatId) : null) ?? 'The command line',
    isOwn: seatId === own,
  }));
}
