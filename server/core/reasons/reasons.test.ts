import { describe, expect, it } from 'vitest';
import { REASON_CODES, type ReasonFamily } from '../vocabulary/reason-code';
import { declineEffect, isRuleSilenced } from './decline-effect';
import { derivePushStanding } from './push-standing';
import { reasonNeeds, reasonProblem } from './read-reason';
import { codesOffered, reasonLabel, SHIPPED_REASON_BOOK } from './reason-book';
import { reasonFamiliesOf, reasonFamilyForPush } from './reason-families-of-field';
import { REASON_FAMILY_WORDS, REASON_WORDS } from './reason-words';

const families = Object.keys(REASON_CODES) as ReasonFamily[];

describe('words', () => {
  it.each(families)('has different plain words for every code of %s', (family) => {
    const words: string[] = Object.values(REASON_WORDS[family]);
    expect(Object.keys(REASON_WORDS[family])).toEqual([...REASON_CODES[family]]);
    expect(new Set(words).size).toBe(words.length);
    for (const text of [...words, REASON_FAMILY_WORDS[family]]) {
      expect(text).toMatch(/^[A-Z][^_!]*$/);
    }
  });
});

describe('a reason', () => {
  it.each([
    ['amount', 'discount', null, true],
    ['amount', 'scope_added', 'a note', true],
    ['amount', 'timing', null, false],
    ['amount', '', null, false],
    ['amount', 'constructor', null, false],
    ['loss', 'other', null, false],
    ['loss', 'other', '   ', false],
    ['loss', 'other', 'Owner retired', true],
    ['waiver', 'verbal_confirmed_by_approver', null, false],
    ['waiver', 'verbal_confirmed_by_approver', 'CFO, 12 May', true],
    ['draft_decline', 'low_value', 'x'.repeat(280), true],
    ['draft_decline', 'low_value', 'x'.repeat(281), false],
    ['draft_decline', 'low_value', '🙂'.repeat(280), true],
  ] as const)('of %s with %j and note %j is valid: %s', (family, code, note, expected) => {
    expect(reasonProblem(family, code, note, SHIPPED_REASON_BOOK) === null).toBe(expected);
  });
  it('is refused with the reasons that would pass', () => {
    expect(reasonProblem('reopen', 'price', null, SHIPPED_REASON_BOOK)).toBe(
      'This is no reason of this kind. Choose one of: Buyer came back, Was closed by mistake.',
    );
  });
  it('is refused where the version in force has switched it off, and is called what that version calls it', () => {
    const book = {
      version: 3,
      off: ['reopen.closed_in_error'],
      labels: { 'reopen.buyer_returned': 'They are back' },
    };
    expect(reasonProblem('reopen', 'closed_in_error', null, book)).toBe(
      '“Was closed by mistake” is switched off here (reason codes, version 3). Choose one of: They are back.',
    );
    expect(codesOffered(book, 'call').map(({ code }) => code)).not.toContain('imported');
    expect(codesOffered(book, 'reopen')).toEqual([{ code: 'buyer_returned', label: 'They are back' }]);
    expect(reasonLabel(SHIPPED_REASON_BOOK, 'reopen', 'buyer_returned')).toBe('Buyer came back');
  });
  it('says what has to come with it', () => {
    expect(reasonNeeds('draft_decline', 'not_yet_knowable').needsDate).toBe(true);
    expect(reasonNeeds('pull_in', 'incentive_offered').needsPointer).toBe(true);
    expect(reasonNeeds('amount', 'discount')).toEqual({
      needsNote: false,
      needsDate: false,
      needsPointer: false,
    });
  });
});

describe('the family a change belongs to', () => {
  it.each([
    ['2026-05-01', '2026-05-02', ['push_new_information', 'push_ours', 'push_date_was_wrong']],
    ['2026-05-02', '2026-05-01', ['pull_in']],
    ['2026-05-01', '2026-05-01', []],
    [null, '2026-05-01', []],
    ['2026-05-01', null, ['push_date_was_wrong']],
  ])('from %s to %s is %j', (from, to, expected) => {
    expect(reasonFamilyForPush(from, to)).toEqual(expected);
  });
  it.each([
    ['amount', '1', '2', ['amount']],
    ['category', 'commit', 'pipeline', ['category']],
    ['next_step', 'a', 'b', []],
    ['stage', 'proposal', 'discovery', ['stage_back']],
    ['stage', 'discovery', 'proposal', []],
    ['stage', 'proposal', 'lost', ['loss']],
    ['stage', 'lost', 'proposal', ['reopen']],
    ['stage', 'won', 'proposal', ['won_reversed']],
    ['stage', 'proposal', 'won', []],
  ] as const)('of %s from %s to %s is %j', (field, from, to, expected) => {
    expect(reasonFamiliesOf(field, from, to)).toEqual(expected);
  });
});

describe('new information', () => {
  const setAt = '2026-05-01T10:00:00.000Z';
  it('is on record with a fact newer than the last setting of the date', () => {
    expect(derivePushStanding([{ occurredAt: '2026-05-01T10:00:00.001Z' }], setAt)).toBe('on_record');
  });
  it('is stated without record when the fact is not newer, none is cited, or nobody knows when the date was set', () => {
    expect(derivePushStanding([{ occurredAt: setAt }], setAt)).toBe('stated_no_record');
    expect(derivePushStanding([], setAt)).toBe('stated_no_record');
    expect(derivePushStanding([{ occurredAt: setAt }], null)).toBe('stated_no_record');
  });
});

describe('declining', () => {
  it.each([
    ['fact_wrong', 'rule_at_fault'],
    ['wrong_deal', 'rule_at_fault'],
    ['duplicate', 'rule_at_fault'],
    ['already_recorded', 'rule_at_fault'],
    ['interpretation_disputed', 'rule_at_fault'],
    ['outdated', 'timing'],
    ['not_yet_knowable', 'timing'],
    ['low_value', 'preference'],
    ['confidential_keep_in_source', 'privacy_hide'],
    ['customer_asked_not_to_log', 'privacy_delete'],
    ['other', 'other'],
  ] as const)('with %s has the effect %s', (code, effect) => {
    expect(declineEffect(code)).toBe(effect);
  });
  it('as of low value three times silences the rule on that deal', () => {
    expect(isRuleSilenced(['low_value', 'outdated', 'low_value'])).toBe(false);
    expect(isRuleSilenced(['low_value', 'low_value', 'low_value'])).toBe(true);
  });
});
