import { expect, it } from 'vitest';
import { pageReason } from './page-reason';

it('leaves out the option of the command, and nothing else', () => {
  expect(pageReason('Write YYYY-MM-DD, or say how dates are written (--date-order mdy, dmy or ymd).')).toBe(
    'Write YYYY-MM-DD, or say how dates are written.',
  );
  expect(pageReason('This is no currency (such as EUR).')).toBe('This is no currency (such as EUR).');
});
