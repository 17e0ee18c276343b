import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiteralSearch } from './literal-search';
import { requiredLiterals } from './required-literals';

describe('requiredLiterals', () => {
  it.each([
    ['budget (?:is )?approved', [['approved'], ['budget ']]],
    [
      '(?:budget|funds) (?:[^ ]{1,9} ){0,4}(?:cut|frozen)',
      [
        ['budget', 'funds'],
        ['cut', 'frozen'],
      ],
    ],
    ['steps?(?! (?:unclear))', [['step']]],
    ['(?:a|we) ok', [[' ok']]],
    ['re-?plan|postponed', [['plan', 'postponed']]],
    ['\\d{1,2}(?:st|nd)?', []],
    ['(?:plan|[a-z]{2,9})', []],
  ])('tells what every match of %s holds', (pattern, groups) => {
    expect(requiredLiterals(pattern)).toEqual(groups);
  });
});

describe('LiteralSearch', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 5 });
  const group = fc.array(word, { minLength: 1, maxLength: 4 });

  it('finds exactly the phrases of which a text holds a literal of each group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(group, { minLength: 1, maxLength: 2 }), { maxLength: 8 }),
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é'), maxLength: 30 }), {
          maxLength: 5,
        }),
        (phrases, texts) => {
          const search = new LiteralSearch();
          const numbers = phrases.map((groups) => search.add(groups));
          for (const text of texts) {
            const expected = numbers.filter((_, at) =>
              phrases[at]?.every((literals) => literals.some((literal) => text.includes(literal))),
            );
            expect(search.search(text).sort((a, b) => a - b)).toEqual(expected);
          }
        },
      ),
    );
  });
});
