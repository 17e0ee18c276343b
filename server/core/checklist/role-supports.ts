// Records that name who holds a role: a contact role on the deal, or a buyer in that role who wrote or attended.
import type { ContactRole } from '../vocabulary/fact';
import { factSupport } from './fact-support';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';
import { touchSupports } from './touch-supports';

/** `who` is a noun phrase, such as 'an economic buyer'. A contact role alone is our own record, strength 1. */
export function roleSupports(
  itemCase: ItemCase,
  roles: readonly ContactRole[],
  who: string,
): readonly Support[] {
  const recorded = itemCase.summary.facts.filter(
    ({ kind, participants }) =>
      kind === 'contact_role' && participants.some(({ role }) => role !== null && roles.includes(role)),
  );
  return [
    ...recorded.map((fact) => factSupport(itemCase, fact, `a contact role for ${who}`)),
    ...touchSupports(itemCase, roles, who),
  ];
}
