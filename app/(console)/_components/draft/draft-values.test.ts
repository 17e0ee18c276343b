import { expect, test } from 'vitest';
import { valueWords } from './draft-values';

const SETTING = { today: '2026-05-12', currency: 'USD' };

test.each([
  ['amount', '87750', '$87,750'],
  ['closes_on', '2026-07-17', 'Fri 17 Jul'],
  ['closes_on', '2027-01-04', 'Mon 4 Jan 2027'],
  ['category', 'best_case', 'Best case'],
  ['next_step', '2026-05-18 · Meeting with champion', 'Mon 18 May: Meeting with champion'],
  ['next_step', 'Call about the contract', 'Call about the contract'],
  ['contact_role', 'economic_buyer', 'Economic buyer'],
  ['checklist_attribute', 'met', 'Met'],
  ['fact_link', 'linked', 'Counts for this deal'],
])('says a value of %s as people read it', (field, value, words) => {
  expect(valueWords(field, value, SETTING)).toBe(words);
});

test('shows a stage of the source exactly as the source writes it', () => {
  expect(valueWords('stage', 'Id. Decision Makers', SETTING)).toBe('Id. Decision Makers');
});

test('says nothing where the field holds nothing', () => {
  expect(valueWords('amount', null, SETTING)).toBeNull();
});

test('shows a category it does not know as it is', () => {
  expect(valueWords('category', 'upside', SETTING)).toBe('upside');
});
