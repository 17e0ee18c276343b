import { expect, it } from 'vitest';
import { type LabelInput, labelOf } from './label-of';

const base: LabelInput = {
  kind: 'email',
  direction: 'inbound',
  otherSide: 'buyer',
  buyerRole: 'economic_buyer',
  day: '2026-05-03',
};

it.each<[string, Partial<LabelInput>]>([
  ['Mail from economic buyer · 3 May 2026', {}],
  ['Mail to economic buyer · 3 May 2026', { direction: 'outbound' }],
  ['Mail from buyer · 3 May 2026', { buyerRole: null }],
  ['Mail from buyer · 3 May 2026', { buyerRole: 'other' }],
  ['Mail from partner · 3 May 2026', { otherSide: 'partner', buyerRole: null }],
  ['Mail · 3 May 2026', { otherSide: null, direction: 'outbound' }],
  [
    'Meeting with decision maker · 31 Dec 2025',
    { kind: 'meeting', buyerRole: 'decision_maker', day: '2025-12-31' },
  ],
  ['Call with buyer · 3 May 2026', { kind: 'call', direction: 'none', buyerRole: null }],
  ['Quote · 3 May 2026', { kind: 'quote', direction: 'none' }],
  [
    'Contact role of champion · 3 May 2026',
    { kind: 'contact_role', direction: 'none', buyerRole: 'champion' },
  ],
  [
    'Activity, detail not supplied · no date',
    { kind: 'last_activity', direction: 'none', otherSide: null, day: null },
  ],
])('writes "%s"', (label, input) => expect(labelOf({ ...base, ...input })).toBe(label));

it('leaves the subject out unless an admin allows it', () => {
  expect(labelOf({ ...base, subject: 'Secret plan' })).not.toContain('Secret');
  expect(labelOf({ ...base, subject: ' Secret\nplan ', isSubjectAllowed: true })).toBe(
    'Mail from economic buyer · 3 May 2026 · Secret plan',
  );
});

it('cuts a long subject between characters, never inside one', () => {
  const label = labelOf({ ...base, subject: '😀'.repeat(200), isSubjectAllowed: true });
  expect(label.endsWith('😀…')).toBe(true);
  expect(/[\uD800-\uDFFF]/u.test(label)).toBe(false);
});
