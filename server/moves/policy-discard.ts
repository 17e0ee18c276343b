// policy.discard: takes a draft or a proposed version of the policies back; it stays in the history.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { policySet } from '@/db/schema/policy';
import type { MoveDefinition } from './definition';
import { authorOf, loadPolicySet, type PoliciesForMove, policySetResource } from './loads/load-policy-set';

const Input = z.object({ version: z.int().positive().max(2_147_483_647) });
type Input = z.infer<typeof Input>;

export const policyDiscard: MoveDefinition<Input, PoliciesForMove, number, { version: number }> = {
  kind: 'policy.discard',
  input: Input,
  load: (tx, { version }, scope) => loadPolicySet(tx, version, scope),
  request: ({ named }, { version }, { actor }) => ({
    resource: policySetResource(version),
    context: { isMaker: named?.madeBy === authorOf(actor) },
  }),
  decide({ named }, { version }) {
    if (named?.state === 'draft' || named?.state === 'proposed') return { ok: true, plan: version };
    const reason = `Only a draft or a proposed version can be discarded; version ${version} is ${named?.state}.`;
    return { ok: false, code: 'wrong_state', reason, remedies: ['refresh'] };
  },
  async write(tx, version) {
    await tx.update(policySet).set({ state: 'discarded' }).where(eq(policySet.version, version));
    return { result: { version }, measures: { version } };
  },
};
