import { describe, expect, it } from 'vitest';
import { countsOf, dealAway, type InboxCard, type InboxDraft, type InboxGap, targetsOf } from './inbox-card';

const draft = (id: string, opportunityId: string): InboxDraft => ({
  id,
  opportunityId,
  field: 'amount',
  fieldLabel: 'Amount',
  subject: '',
  subjectLabel: null,
  fromValue: '1',
  toValue: '2',
  reason: 'The quote says so.',
  band: 'fair',
  bandReasons: [],
  factIds: [],
  signalIds: [],
  rule: 'amount_from_quote@1',
  state: 'open',
  isGenerated: true,
  version: 1,
  createdAt: '2026-05-05T10:00:00.000Z',
  supersededReason: null,
  decision: null,
});
const gap = (key: InboxGap['key']): InboxGap => ({
  key,
  label: key,
  state: 'missing',
  reason: 'None.',
  remedy: null,
  factIds: [],
  signalIds: [],
});
const card = (id: string, drafts: string[], gaps: InboxGap['key'][]): InboxCard => ({
  id,
  name: id,
  accountName: null,
  category: 'commit',
  closesOn: null,
  daysToClose: null,
  amount: null,
  currency: 'EUR',
  dollarState: 'gap',
  dollarReason: '',
  version: 1,
  gaps: gaps.map(gap),
  drafts: drafts.map((one) => draft(one, id)),
  flags: [],
  messages: [],
});
const targets = targetsOf([
  card('a', ['1', '2'], ['proposal']),
  card('b', [], ['pain']),
  card('c', ['3'], []),
]);

describe('the walk over the inbox', () => {
  it('goes through a card’s drafts before its gaps', () => {
    expect(targets.map((target) => target.id)).toEqual([
      'draft-1',
      'draft-2',
      'gap-a-proposal',
      'gap-b-pain',
      'draft-3',
    ]);
  });

  it('jumps to the first target of the next and of the previous deal', () => {
    expect(dealAway(targets, 1, 1)).toBe(3);
    expect(dealAway(targets, 4, -1)).toBe(3);
    expect(dealAway(targets, 3, -1)).toBe(0);
  });

  it('stays where no deal lies that way', () => {
    expect(dealAway(targets, 4, 1)).toBe(4);
    expect(dealAway(targets, 2, -1)).toBe(2);
    expect(dealAway([], 0, 1)).toBe(0);
  });
});

it('counts what a card holds in words', () => {
  expect(countsOf(card('a', ['1'], ['proposal', 'pain']))).toBe('1 draft · 2 gaps');
});
