// A refusal at the terminal names every policy that refused, its sentence, and all that would help.
import { expect, it } from 'vitest';
import { refusalText } from './refusal-text';

const refused = { status: 'refused' as const, moveId: null, code: 'x', policyIds: ['push', 'commit'] };

it('prints each policy with its sentence, and every remedy once', () => {
  const because = [
    { policyId: 'push', reason: 'A push needs a code.', remedies: ['reason_code' as const] },
    { policyId: 'commit', reason: 'Commit needs evidence.', remedies: ['evidence' as const] },
  ];
  const outcome = {
    ...refused,
    reason: 'A push needs a code.',
    remedies: ['reason_code', 'evidence'] as const,
  };
  expect(refusalText({ ...outcome, remedies: [...outcome.remedies], because }, '')).toBe(
    `A push needs a code.
  Policy push: A push needs a code.
  Policy commit: Commit needs evidence.
What would help: a reason code, or evidence.`,
  );
});

it('prints what is wrong with a text line by line', () => {
  const outcome = {
    ...refused,
    reason: 'It does not parse.',
    remedies: [],
    problems: ['line 2: a', 'line 3: b'],
  };
  expect(refusalText(outcome, '')).toBe('It does not parse.\n  line 2: a\n  line 3: b');
});

it('says of what carries no reason what the command says', () => {
  expect(refusalText({ status: 'would_apply', result: null }, 'Nothing was done.')).toBe('Nothing was done.');
});
