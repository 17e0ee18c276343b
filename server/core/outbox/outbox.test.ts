// The outbox holds one change a field until the CRM answers, and takes back what was exported.
import { describe, expect, it } from 'vitest';
import { crmValue } from './crm-cell';
import { isFormulaLike } from './formula-like';
import { type LiveChange, planOutbox } from './plan-outbox';
import { settleChange } from './settle-change';

const live = (values: Partial<LiveChange> = {}): LiveChange => ({
  id: 'held',
  field: 'amount',
  newValue: '45000',
  isExported: false,
  isCounter: false,
  ...values,
});
const move = (was: string, is: string, source = '50000') => [{ field: 'amount' as const, source, was, is }];

describe('planOutbox', () => {
  it('adds an accepted value with what the source says', () => {
    expect(planOutbox(move('50000', '45000'), [])).toEqual({
      withdraw: [],
      add: [{ field: 'amount', oldValue: '50000', newValue: '45000', isCounter: false }],
    });
  });

  it('replaces a change that waits by a newer one', () => {
    expect(planOutbox(move('45000', '47000'), [live()])).toMatchObject({
      withdraw: ['held'],
      add: [{ newValue: '47000' }],
    });
  });

  it('drops a change that is rolled back before it was exported', () => {
    expect(planOutbox(move('45000', '50000'), [live()])).toEqual({ withdraw: ['held'], add: [] });
  });

  it('adds a counter-change where the exported one is rolled back', () => {
    expect(planOutbox(move('45000', '50000'), [live({ isExported: true })])).toEqual({
      withdraw: ['held'],
      add: [{ field: 'amount', oldValue: '45000', newValue: '50000', isCounter: true }],
    });
  });

  it('leaves out what the source says in other words', () => {
    expect(planOutbox(move('45000', '50000', '50000.00'), [])).toEqual({ withdraw: [], add: [] });
  });
});

describe('settleChange', () => {
  const change = { field: 'amount', oldValue: '50000', newValue: '45000', isCounter: false };
  it('is confirmed by the value itself, stays on the old one, and is overruled by a third', () => {
    expect(settleChange(change, '50000', '45000.00')).toBe('confirmed');
    expect(settleChange(change, '50000', '50000')).toBe('stays');
    expect(settleChange(change, '50000', '48000')).toBe('overruled');
  });

  it('lets a counter-change wait while the source shows what was exported', () => {
    const counter = { field: 'amount', oldValue: '45000', newValue: '50000', isCounter: true };
    expect(settleChange(counter, '50000', '45000')).toBe('stays');
    expect(settleChange(counter, '45000', '50000')).toBe('confirmed');
  });
});

describe('the CRM’s file', () => {
  it.each(['=1+1', '+49 30', '@sum', '-cmd', '\t=1', ' =2'])('lists %j by hand', (value) => {
    expect(isFormulaLike(value)).toBe(true);
  });
  it.each(['-5.00', '45000', '2026-05-27 · Call', 'Best Case'])('loads %j', (value) => {
    expect(isFormulaLike(value)).toBe(false);
  });
  it('spells categories as each system takes them', () => {
    expect(crmValue('salesforce', 'category', 'best_case')).toBe('Best Case');
    expect(crmValue('hubspot', 'category', 'omitted')).toBe('OMIT');
  });
});
