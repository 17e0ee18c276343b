import { expect, it } from 'vitest';
import { compilePhrase } from './compile-phrase';
import { leadingLetters } from './leading-letters';
import { phraseBook } from './phrase-book';
import { readSentence } from './sentence';

it.each(['a* b', 'a+ b', 'a{2,} b', 'a .* b'])('refuses the unbounded repetition in %s', (source) => {
  expect(() => compilePhrase(source)).toThrow('without a bound');
});

it('refuses a gap that does not stand between spaces', () => {
  expect(() => compilePhrase('a~3 b')).toThrow('without spaces');
});

it('matches over a gap of words, but not over a comma', () => {
  const matches = (text: string) =>
    Array.from(phraseBook(['budget ~2 frozen'])(readSentence(text))).length > 0;
  expect(matches('the budget frozen')).toBe(true);
  expect(matches('budget was just frozen')).toBe(true);
  expect(matches('budget of 1,000 frozen')).toBe(true);
  expect(matches('budget, we are frozen')).toBe(false);
  expect(matches('budget a b c frozen')).toBe(false);
  expect(matches('budgets are frozen')).toBe(false);
});

it.each<[string, string[]]>([
  ['budget', ['bud']],
  ['(?:no|lack of) money', ['no ', 'lac']],
  ['(?:the )?po is', ['the', 'po ']],
  ['[$€]\\d', ['']],
  ['\\d{1,3} days', ['']],
  ['(?!we )[a-z]{1,9} will', ['']],
  ['i [a-z]{1,9} it', ['i ']],
  ['licen[cs]e', ['lic']],
  ['po?s', ['pos', 'ps']],
])('knows with which letters %s can begin', (pattern, letters) => {
  expect([...leadingLetters(pattern)].sort()).toEqual(letters.sort());
});
