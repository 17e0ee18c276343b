// A refusal names the field by its label, as the form shows it, and never by our key.
import { expect, it } from 'vitest';
import { fieldWords } from './field-words';

it.each([
  [['reviewAmount'], 'Reviewed outside the line, from'],
  [['internalDomains', 2], 'Our own domains, no. 3'],
  [['line', 'reasonCode'], 'Line, Reason code'],
  [['input', 'draftId'], 'Draft'],
  [['close_date'], 'Close date'],
  [['id'], 'Id'],
  [[], 'What was sent'],
])('says %j as %j', (path, words) => {
  expect(fieldWords(path)).toBe(words);
});
