// What a phase asks for: fields found and missing, and evidence of earlier phases that is still open.
import { describe, expect, it } from 'vitest';
import type { AskedItem } from '../checklist/derive-dollar-state';
import { REQUIRED_FIELDS, type RequiredField } from '../checklist/required-fields';
import { phaseGate } from './phase-gate';

const values = (more: Partial<Record<RequiredField, string | null>> = {}) => ({
  ...(Object.fromEntries(REQUIRED_FIELDS.map((field) => [field, `the ${field}`])) as Record<
    RequiredField,
    string
  >),
  amount: '50000',
  closes_on: '2026-06-15',
  currency: 'EUR',
  ...more,
});
const item = (key: AskedItem['key'], state: AskedItem['state'], isBlocking = true): AskedItem => ({
  key,
  state,
  isBlocking,
  applies: true,
});

describe('phaseGate', () => {
  it('lists every field of the phase and of those before it, found or missing', () => {
    const gate = phaseGate('evaluation', values({ next_step: 'TBD', account: null }), [], new Set());
    expect(gate.fields.map(({ field, isMet }) => [field, isMet])).toEqual([
      ['account', false],
      ['owner', true],
      ['amount', true],
      ['closes_on', true],
      ['primary_contact', true],
      ['deal_type', true],
      ['next_step', false],
    ]);
    expect(gate.fields.find(({ field }) => field === 'next_step')?.value).toBeNull();
  });

  it('names the open blocking items of earlier phases and no others', () => {
    const items = [
      item('next_step', 'missing'),
      item('eb_engaged', 'met'),
      item('proposal', 'stale'),
      item('pain', 'missing', false),
      item('close_event', 'not_observable'),
    ];
    const gate = phaseGate(
      'negotiation',
      values(),
      items,
      new Set(['next_step', 'eb_engaged', 'pain', 'close_event']),
    );
    expect(gate.itemsOpen).toEqual(['next_step']);
  });
});
