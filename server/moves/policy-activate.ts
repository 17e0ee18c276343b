// policy.activate: a second admin puts a proposed version of the policies in force, for every move from the next one on.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { policySet } from '@/db/schema/policy';
import { workspace } from '@/db/schema/workspace';
import { decidePolicyState, type PolicyStep } from './decide-policy-state';
import type { MoveDefinition } from './definition';
import { authorOf, loadPolicySet, type PoliciesForMove, policySetResource } from './loads/load-policy-set';

const Input = z.object({ version: z.int().positive().max(2_147_483_647) });
type Input = z.infer<typeof Input>;
type Result = { version: number; retired: number | null };

export const policyActivate: MoveDefinition<Input, PoliciesForMove, PolicyStep, Result> = {
  kind: 'policy.activate',
  input: Input,
  load: (tx, { version }, scope) => loadPolicySet(tx, version, scope),
  request({ named, adminSeatIds }, { version }, { actor }) {
    const author = authorOf(actor);
    const isProposer = named?.madeBy === author || named?.proposedBy === author;
    return {
      resource: policySetResource(version),
      context: { isProposer, isSecondAdmin: adminSeatIds.includes(author) && !isProposer },
    };
  },
  decide: (held) => decidePolicyState(held, 'proposed'),
  async write(tx, { row: { version }, held }, { workspaceId, actor, now, recordedAt }) {
    const retired = held.active?.version ?? null;
    if (retired !== null)
      await tx
        .update(policySet)
        .set({ state: 'retired', retiredAt: now })
        .where(eq(policySet.version, retired));
    await tx
      .update(policySet)
      .set({ state: 'active', activatedBy: authorOf(actor), effectiveFrom: now, activatedAt: recordedAt })
      .where(eq(policySet.version, version));
    await tx.update(workspace).set({ policyVersion: version }).where(eq(workspace.id, workspaceId));
    return {
      result: { version, retired },
      measures: { version, ...(retired === null ? {} : { retired }) },
    };
  },
};
