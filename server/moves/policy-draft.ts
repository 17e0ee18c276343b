// policy.draft: keeps a new version of the workspace's policies; a text that would not hold is refused with every place in it.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { policySet } from '@/db/schema/policy';
import { checkSet, sayProblem } from '@/server/policies/check-set';
import { digestOf } from '@/server/policies/compose-set';
import { knownActions } from '@/server/policies/load-policies';
import { loadShipped } from '@/server/policies/load-shipped';
import type { PolicyFile } from '@/server/policies/policy';
import { shippedRows } from '@/server/policies/shipped-rows';
import { TableRows } from '@/server/policies/table-row';
import type { Decided, MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { authorOf, loadPolicySet, type PoliciesForMove, policySetResource } from './loads/load-policy-set';

const File = z.object({
  name: z
    .string()
    .max(60)
    .regex(
      /^[a-z0-9][a-z0-9-]*\.cedar$/,
      'A file is named in lower-case letters, digits and hyphens, and ends in .cedar',
    ),
  text: z.string().max(100_000, 'A file holds 100,000 characters at most'),
});
const Input = z.object({
  /** The version it starts from; null: the shipped policies. */
  basedOn: z.int().positive().max(2_147_483_647).nullable(),
  files: z.array(File).min(1, 'Give at least one file of policies').max(60),
  /** Left out: the tables of the version it starts from. */
  tables: TableRows.optional(),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Plan = { input: Input; held: PoliciesForMove; version: number };

export const policyDraft: MoveDefinition<Input, PoliciesForMove, Plan, { version: number }> = {
  kind: 'policy.draft',
  input: Input,
  load: (tx, { basedOn }, scope) => loadPolicySet(tx, basedOn, scope),
  request: (_held, { basedOn }) => ({ resource: policySetResource(basedOn), context: {} }),
  decide(held, input) {
    const version = held.newestVersion + 1;
    const { problems } = checkSet(input.files, version, held.adminSeatIds);
    const [first] = problems;
    if (first) {
      const more = problems.length > 1 ? ` ${problems.length - 1} more below.` : '';
      return refuse('policies_refused', `${sayProblem(first)}${more}`, problems.map(sayProblem));
    }
    const inForce = held.active?.files ?? loadShipped().files;
    const rows = held.active?.tables ?? shippedRows();
    const areTablesSame = !input.tables || JSON.stringify(input.tables) === JSON.stringify(rows);
    if (areTablesSame && textOf(input.files) === textOf(inForce))
      return refuse('no_change', 'This says what the policies in force say already.');
    return { ok: true, plan: { input, held, version } };
  },
  async write(tx, { input, held, version }, { workspaceId, actor, moveId, now }) {
    const { files, basedOn, note = '' } = input;
    // A draft is immutable: editing it makes the next one.
    if (held.named?.state === 'draft')
      await tx.update(policySet).set({ state: 'discarded' }).where(eq(policySet.version, held.named.version));
    await tx.insert(policySet).values({
      workspaceId,
      version,
      state: 'draft',
      basedOn,
      files,
      tables: input.tables ?? held.named?.tables ?? shippedRows(),
      schemaDigest: digestOf([loadShipped().schema]),
      knownActions: knownActions(),
      note,
      madeBy: authorOf(actor),
      madeAt: now,
      moveId,
    });
    const digest = digestOf(files.map(({ text }) => text));
    return { result: { version }, values: note ? { note } : {}, measures: { version, digest } };
  },
};

const textOf = (files: readonly PolicyFile[]): string =>
  files.map(({ name, text }) => `${name}\n${text}`).join('\n');

function refuse(code: string, reason: string, problems?: string[]): Decided<Plan> {
  return { ok: false, code, reason, remedies: ['correct_input'], ...(problems ? { problems } : {}) };
}
