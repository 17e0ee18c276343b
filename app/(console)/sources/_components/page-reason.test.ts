import { expect, it } from 'vitest';
import { pageNote, pageReason } from './page-reason';

it('leaves out the option of the command, and nothing else', () => {
  expect(pageReason('Write YYYY-MM-DD, or say how dates are written (--date-order mdy, dmy or ymd).')).toBe(
    'Write YYYY-MM-DD, or say how dates are written.',
  );
  expect(pageReason('This is no currency (such as EUR).')).toBe('This is no currency (such as EUR).');
});

it('says notes without the file of a mapping, and with the choice that the page has', () => {
  const apart =
    '"A" and "B" may be one account; they are kept apart until somebody accepts that on Sources, Merges';
  expect(pageNote(`${apart}, or the mapping says "sameAccounts": { "1": "2" }.`)).toBe(`${apart}.`);
  expect(
    pageNote(
      'Where a filter left them out, roll this import back and import again with missing rows "filtered".',
    ),
  ).toBe('Where a filter left them out, roll this import back and import again with "Left out by a filter".');
  expect(pageNote('2 deals have no owner.')).toBe('2 deals have no owner.');
});
