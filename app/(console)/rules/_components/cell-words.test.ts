// A cell reads as one sentence.
import { expect, it } from 'vitest';
import { cellSentence } from './cell-words';

const say = (when: string | null) => ({ policyId: 'p', when });

it('says always, never, and under which conditions', () => {
  expect(cellSentence({ may: 'always', permits: [say(null)], forbids: [] }, 'rep')).toBe('A rep may.');
  expect(cellSentence({ may: 'never', permits: [], forbids: [say(null)] }, 'agent')).toBe(
    'An agent may not, whatever else holds.',
  );
  expect(
    cellSentence(
      {
        may: 'sometimes',
        permits: [say('they own the deal'), say('it is old')],
        forbids: [say('the close date moves later')],
      },
      'manager',
    ),
  ).toBe(
    'A manager may, where they own the deal; or where it is old; but not where the close date moves later.',
  );
});
