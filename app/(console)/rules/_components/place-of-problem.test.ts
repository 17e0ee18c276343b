// A problem's place is read from its sentence and found in the text.
import { expect, it } from 'vitest';
import { offsetOf, placeOf } from './place-of-problem';

it('reads line and column of its own file only', () => {
  const problem = 'deals.cedar, line 2, column 3 (one): unexpected token.';
  expect(placeOf(problem, 'deals.cedar')).toEqual({ line: 2, column: 3, says: problem });
  expect(placeOf(problem, 'als.cedar')).toBeNull();
  expect(placeOf('deals.cedar (one): has the @id of another.', 'deals.cedar')).toBeNull();
});

it('finds the place, or the end of a text that is shorter now', () => {
  expect(offsetOf('ab\ncdef', 2, 3)).toBe(5);
  expect(offsetOf('ab', 9, 9)).toBe(2);
});
