// What a version of the policies must be and pass before it is proposed or activated: right state, right text, passing tables.
import { checkSet, sayProblem } from '@/server/policies/check-set';
import { runTables, sayFailed } from '@/server/policies/run-tables';
import { TableRows } from '@/server/policies/table-row';
import type { Decided } from './definition';
import type { PoliciesForMove, PolicySetRow } from './loads/load-policy-set';

export type PolicyStep = { held: PoliciesForMove; row: PolicySetRow };

const SAYS = {
  draft: 'Only a draft can be proposed',
  proposed: 'Only a proposed version can be activated',
} as const;

/** Checked again at each step: the schema, the admins and the rows may have moved on since it was drafted. */
export function decidePolicyState(held: PoliciesForMove, must: 'draft' | 'proposed'): Decided<PolicyStep> {
  const row = held.named;
  if (!row || row.state !== must)
    return {
      ok: false,
      code: 'wrong_state',
      reason: `${SAYS[must]}; version ${row?.version ?? ''} is ${row?.state ?? 'not there'}.`,
      remedies: ['refresh'],
    };
  const { set, problems } = checkSet(row.files, row.version, held.adminSeatIds);
  const said =
    problems.length > 0
      ? problems.map(sayProblem)
      : runTables(set, TableRows.parse(row.tables)).flatMap((tested) =>
          tested.passes ? [] : [sayFailed(tested)],
        );
  const [first] = said;
  if (!first) return { ok: true, plan: { held, row } };
  const code = problems.length > 0 ? 'policies_refused' : 'tables_failed';
  const more = said.length > 1 ? ` ${said.length - 1} more below.` : '';
  return { ok: false, code, reason: `${first}${more}`, remedies: ['correct_input'], problems: said };
}
