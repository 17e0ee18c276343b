// policy.propose: puts a draft of the policies before a second admin, once its tables pass.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { policySet } from '@/db/schema/policy';
import { decidePolicyState, type PolicyStep } from './decide-policy-state';
import type { MoveDefinition } from './definition';
import { authorOf, loadPolicySet, type PoliciesForMove, policySetResource } from './loads/load-policy-set';

const Input = z.object({ version: z.int().positive().max(2_147_483_647) });
type Input = z.infer<typeof Input>;

export const policyPropose: MoveDefinition<Input, PoliciesForMove, PolicyStep, { version: number }> = {
  kind: 'policy.propose',
  input: Input,
  load: (tx, { version }, scope) => loadPolicySet(tx, version, scope),
  request: ({ named }, { version }, { actor }) => ({
    resource: policySetResource(version),
    context: { isMaker: named?.madeBy === authorOf(actor) },
  }),
  decide: (held) => decidePolicyState(held, 'draft'),
  async write(tx, { row: { version } }, { actor, now }) {
    await tx
      .update(policySet)
      .set({ state: 'proposed', proposedBy: authorOf(actor), proposedAt: now })
      .where(eq(policySet.version, version));
    return { result: { version }, measures: { version } };
  },
};
