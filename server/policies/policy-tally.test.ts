// A tally counts decisions of the policies: what the door refused anyway is none, and a policy that fails refuses.
import { expect, it } from 'vitest';
import { authorise } from './authorise';
import { loadShipped } from './load-shipped';
import type { PolicySet } from './policy';
import { closePolicyTally, emptyTally, tallyMove } from './policy-tally';

const row = { id: 'm', kind: 'deal.snooze', at: new Date(0), outcome: 'applied', opportunityId: 'd' };
const context = { isOwner: true, isDealTeam: false, isInSubtree: false };
const resource = { type: 'Deal', id: 'd', attributes: { outcome: 'open' } };
const actor = { kind: 'person', seatId: 's', personId: 'p', role: 'rep' } as const;
const asked = {
  principal: { type: 'Person' as const, id: 's', role: 'rep' as const },
  resource,
  context,
  isAllowed: true,
  policies: [],
};

/** The shipped set with one more policy on snoozing. */
function setWith(condition: string): PolicySet {
  const { set } = loadShipped();
  const text = `forbid (principal, action == Action::"deal.snooze", resource) when { ${condition} };`;
  const [like] = set.policies;
  if (!like) throw new Error('no policy is shipped');
  const ours = {
    ...like,
    id: 'ours',
    effect: 'forbid' as const,
    reason: 'Ours.',
    who: null,
    actions: ['deal.snooze'],
    text,
  };
  return { ...set, policies: [...set.policies, ours], digest: `test-${condition}`, version: 'test' };
}
const answer = (condition: string) =>
  authorise({ actor, action: 'deal.snooze', resource, context }, setWith(condition));

it('leaves out what the door refused although the policies allowed it, whatever a version says now', () => {
  const tally = emptyTally(0);
  tallyMove(tally, { ...row, outcome: 'refused' }, asked, answer('true'));
  expect(closePolicyTally(tally)).toMatchObject({ asked: 0, refusedAnyway: 1, newlyRefused: { moves: 0 } });
});

it('shows a policy that fails at run time as the refusal it is, with what failed', () => {
  const tally = emptyTally(0);
  tallyMove(tally, row, asked, answer('9223372036854775807 + 1 > 0'));
  tallyMove(
    tally,
    { ...row, id: 'n', outcome: 'refused' },
    { ...asked, isAllowed: false },
    answer('9223372036854775807 + 1 > 0'),
  );
  const { samples, ...counts } = closePolicyTally(tally);
  expect(counts).toMatchObject({ asked: 2, unanswered: 0, failing: 2, newlyRefused: { moves: 1 } });
  expect(samples).toMatchObject([
    {
      moveId: 'm',
      wasAllowed: true,
      policyIds: ['ours'],
      reason: expect.stringMatching(/^Policy ours fails: integer overflow/),
    },
  ]);
});

it('says that a version could not be asked what it does not know', () => {
  const tally = emptyTally(0);
  const unknown = authorise({ actor, action: 'no.such_move', resource, context });
  tallyMove(tally, row, asked, unknown);
  expect(closePolicyTally(tally)).toMatchObject({
    asked: 1,
    unanswered: 1,
    failing: 0,
    newlyRefused: { moves: 0 },
  });
});
