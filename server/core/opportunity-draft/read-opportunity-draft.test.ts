// A new opportunity is read whole, or every field that does not hold says what to write.
import { describe, expect, it } from 'vitest';
import { isNotTakenOver } from './draft-state';
import { readOpportunityDraft, type TypedOpportunity } from './read-opportunity-draft';

const TODAY = '2026-05-13';
const typed = (more: Partial<TypedOpportunity> = {}): TypedOpportunity => ({
  accountName: ' Alder GmbH ',
  name: 'Alder: line two',
  dealType: 'new',
  amount: '25000.50',
  currency: 'eur',
  closesOn: '2026-09-30',
  nextStep: 'Call the plant manager',
  reason: 'They asked for a second line.',
  ...more,
});
const problems = (more: Partial<TypedOpportunity>) => {
  const read = readOpportunityDraft(typed(more), TODAY);
  return read.ok ? [] : read.problems.map(({ field, says }) => `${field}: ${says}`);
};

describe('a typed opportunity', () => {
  it('is read with its texts trimmed and its currency in capitals', () => {
    expect(readOpportunityDraft(typed(), TODAY)).toEqual({
      ok: true,
      value: {
        accountId: null,
        accountName: 'Alder GmbH',
        name: 'Alder: line two',
        dealType: 'new',
        amount: '25000.5',
        currency: 'EUR',
        closesOn: '2026-09-30',
        nextStep: 'Call the plant manager',
        reason: 'They asked for a second line.',
      },
    });
  });

  it.each([
    [{ accountName: ' ' }, 'account: Choose an account, or name a new one.'],
    [{ name: 'x'.repeat(121) }, 'name: Write at most 120 characters.'],
    [{ dealType: 'upsell' }, 'dealType: Choose a deal type.'],
    [{ amount: '' }, 'amount: Write an amount, such as 25000.'],
    [{ amount: '-1' }, 'amount: Write an amount of zero or more.'],
    [{ amount: '1.234' }, 'amount: EUR has 2 decimals: write no more.'],
    [{ currency: 'EURO' }, 'currency: Write a currency code of three letters, such as EUR.'],
    [{ closesOn: '2026-05-12' }, 'closesOn: Choose today or a later day.'],
    [{ closesOn: '2026-02-30' }, 'closesOn: Choose a day, written YYYY-MM-DD.'],
    [{ nextStep: '' }, 'nextStep: Say what happens next.'],
    [{ reason: '' }, 'reason: Say why there is an opportunity.'],
  ])('%o is refused at its field', (more, says) => {
    expect(problems(more)).toEqual([says]);
  });

  it('says all at once what does not hold', () => {
    expect(problems({ name: '', amount: '1,000', closesOn: '' })).toHaveLength(3);
  });
});

describe('an exported draft', () => {
  const at = (isMissed: boolean, exportedOn: string | null) => ({ isMissed, exportedOn });
  it('is not taken over once a later import missed it, or after ten working days without one', () => {
    expect(isNotTakenOver('exported', at(true, TODAY), TODAY)).toBe(true);
    expect(isNotTakenOver('exported', at(false, TODAY), TODAY)).toBe(false);
    expect(isNotTakenOver('exported', at(false, '2026-04-29'), TODAY)).toBe(true);
    expect(isNotTakenOver('taken_over', at(true, '2026-04-29'), TODAY)).toBe(false);
  });
});
