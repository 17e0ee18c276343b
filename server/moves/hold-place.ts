// hold.place: keeps the records of a deal or of a company with all its deals from every retention, until somebody releases it.
import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { HOLD_SUBJECTS, hold } from '@/db/schema/hold';
import { opportunity } from '@/db/schema/opportunity';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { HOLD_REASONS } from '@/server/core/vocabulary/hold-reason';
import { loadSight, sees } from '@/server/reads/sight';
import { actorId } from './actor';
import type { MoveDefinition, Scope } from './definition';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const Input = z.strictObject({
  kind: z.enum(HOLD_SUBJECTS),
  subjectId: z.uuid(),
  because: z.enum(HOLD_REASONS),
});
type Input = z.infer<typeof Input>;
type Loaded = { workspace: WorkspaceRow; isHeld: boolean };

export const holdPlace: MoveDefinition<Input, Loaded, Input, { holdId: string }> = {
  kind: 'hold.place',
  input: Input,
  async load(tx, { kind, subjectId }, scope) {
    const workspace = await loadWorkspace(tx, scope);
    if (!workspace || !(await isTheirs(tx, kind, subjectId, workspace, scope))) return null;
    const [held] = await tx
      .select({ id: hold.id })
      .from(hold)
      .where(
        and(eq(hold.workspaceId, scope.workspaceId), eq(hold.subjectId, subjectId), isNull(hold.releasedAt)),
      );
    return { workspace, isHeld: held !== undefined };
  },
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ isHeld }, input) {
    if (!isHeld) return { ok: true, plan: input };
    return { ok: false, code: 'no_change', reason: 'It is on hold already.', remedies: ['refresh'] };
  },
  async write(tx, { kind, subjectId, because }, { workspaceId, actor, moveId, recordedAt: at }) {
    const id = uuidv7();
    const placedBy = actorId(actor);
    await tx
      .insert(hold)
      .values({ workspaceId, id, subjectKind: kind, subjectId, because, placedBy, at, moveId });
    return { result: { holdId: id }, subjects: [id, subjectId], measures: { kind, because } };
  },
};

/** What somebody may not see answers as what is not there; a company is for those who see every deal. */
async function isTheirs(
  tx: Tx,
  kind: Input['kind'],
  subjectId: string,
  { timeZone }: WorkspaceRow,
  { workspaceId, actor, now }: Scope,
): Promise<boolean> {
  const sight = await loadSight(tx, actor, dayIn(now.toISOString(), timeZone));
  if (kind === 'deal') {
    const [deal] = await tx
      .select({ id: opportunity.id, ownerSeatId: opportunity.ownerSeatId })
      .from(opportunity)
      .where(and(eq(opportunity.workspaceId, workspaceId), eq(opportunity.id, subjectId)));
    return deal !== undefined && sees(sight, deal);
  }
  const [company] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.workspaceId, workspaceId), eq(account.id, subjectId)));
  return company !== undefined && sight.all;
}
