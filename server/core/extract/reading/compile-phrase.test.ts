import { expect, it } from 'vitest';
import { compilePhrase } from './compile-phrase';

it.each(['a* b', 'a+ b', 'a{2,} b', 'a .* b'])('refuses the unbounded repetition in %s', (source) => {
  expect(() => compilePhrase(source)).toThrow('without a bound');
});

it('refuses a gap that does not stand between spaces', () => {
  expect(() => compilePhrase('a~3 b')).toThrow('without spaces');
});

it('matches over a gap of words, but not over a comma', () => {
  const matches = (text: string) => text.search(compilePhrase('budget ~2 frozen').pattern) >= 0;
  expect(matches('the budget frozen')).toBe(true);
  expect(matches('budget was just frozen')).toBe(true);
  expect(matches('budget of 1,000 frozen')).toBe(true);
  expect(matches('budget, we are frozen')).toBe(false);
  expect(matches('budget a b c frozen')).toBe(false);
  expect(matches('budgets are frozen')).toBe(false);
});
