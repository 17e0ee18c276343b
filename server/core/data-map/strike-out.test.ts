// Names go out of the texts of an answer in any case, as whole words; codes and parts of other words stay.
import { expect, it } from 'vitest';
import { strikeOut } from './strike-out';
import { struckNames } from './struck-names';

const names = struckNames(['Applied', 'Anna Meyer', 'anna.meyer@acme.example', 'Box']);

it('wherever they stand', () => {
  const answer = {
    status: 'applied',
    result: {
      notes: ['Ask ANNA\u00a0MEYER (anna.meyer@acme.example).', 'Box', 'A box of Applied'],
      total: 3,
      by: null,
    },
    remedies: ['applied'],
  };
  expect(strikeOut(answer, names)).toEqual({
    ...answer,
    result: { notes: ['Ask [erased] ([erased]).', '[erased]', 'A box of [erased]'], total: 3, by: null },
  });
});

it('and not within other words', () => {
  expect(strikeOut({ reason: 'Joanna Meyers reapplied.' }, names)).toEqual({
    reason: 'Joanna Meyers reapplied.',
  });
});
