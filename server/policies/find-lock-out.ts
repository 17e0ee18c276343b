// Whether a set would leave nobody who can change it: an admin drafts and proposes, another one activates, and one can be invited.
import type { Role } from '@/server/core/vocabulary/role';
import { askPolicies } from './authorise';
import type { PolicyProblem, PolicySet } from './policy';
import type { Question } from './remembered-answers';

type Need = { says: string; action: string; context: Question['context'] };
const FIRST: Need[] = [
  { says: 'draft a new version of the policies', action: 'policy.draft', context: {} },
  { says: 'propose it', action: 'policy.propose', context: { isMaker: true } },
  { says: 'invite a person', action: 'seat.invite', context: {} },
];
const SECOND: Need = {
  says: 'activate what another admin proposed',
  action: 'policy.activate',
  context: { isProposer: false, isSecondAdmin: true },
};

const STILL_TO_COME = ['an admin still to come', 'another admin still to come'];

/** @param adminSeatIds the seats of the active revops admins; with fewer than two, one who is still to come stands in. */
export function findLockOut(set: PolicySet, adminSeatIds: readonly string[]): PolicyProblem[] {
  const admins = [...adminSeatIds, ...STILL_TO_COME.slice(Math.min(adminSeatIds.length, 2))];
  const needs = FIRST.filter((need) => !admins.some((id) => may(set, id, need)));
  const drafters = admins.filter((id) => FIRST.every((need) => may(set, id, need)));
  const hasSecond = admins.some((id) => may(set, id, SECOND) && drafters.some((drafter) => drafter !== id));
  const locked = needs.length > 0 || hasSecond ? needs : [SECOND];
  return locked.map(({ says, action, context }) => {
    const { code, reason } = ask(set, admins[0] ?? '', { says, action, context });
    const by = code === 'no_permission' ? 'no policy permits it' : `${code}: ${reason}`;
    return {
      file: null,
      policyId: code === 'no_permission' || code === 'policy_failed' ? null : code,
      line: null,
      column: null,
      says: `With this set no revops admin could ${says} any more (${by}). It would lock every admin out.`,
    };
  });
}

const may = (set: PolicySet, id: string, need: Need): boolean => ask(set, id, need).isAllowed;

function ask(set: PolicySet, id: string, { action, context }: Need) {
  const role: Role = 'revops_admin';
  const type = action.startsWith('policy.') ? 'PolicySet' : 'Workspace';
  const attributes: Question['resource']['attributes'] = type === 'Workspace' ? { isSimulated: false } : {};
  return askPolicies(
    { principal: { type: 'Person', id, role }, action, resource: { type, id: 'one', attributes }, context },
    set,
  );
}
