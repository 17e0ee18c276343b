import { expect, it } from 'vitest';
import { remediesOf } from './gap-remedies';

it.each([
  ['missing', ['attach', 'recheck']],
  ['stale', ['attach', 'recheck']],
  ['challenged', ['confirm', 'dispute']],
  ['contradicted', ['attach']],
] as const)('offers for %s %j', (state, answers) => {
  expect(remediesOf({ state }).map((remedy) => remedy.answer)).toEqual(answers);
});
