import { describe, expect, it } from 'vitest';
import { buildSetting } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import { chooseTemplate } from './choose-template';
import { SHIPPED_TEMPLATES } from './shipped-templates';

it.each([
  ['a won renewal', { outcome: 'won', phase: 'won', dealType: 'renewal' }, '50000', 'closing', /won/],
  ['a small renewal', { dealType: 'renewal' }, '5000', 'renewal', /deal type/],
  ['a material expansion', { dealType: 'expansion' }, '900000', 'expansion', /deal type/],
  ['a new deal at the small-deal limit', {}, '10000', 'transactional', /10,000 EUR/],
  ['a new deal just above it', {}, '10000.01', 'standard', /between/],
  ['a new deal at the material amount', {}, '250000', 'strategic', /250,000 EUR/],
  ['a large credit', {}, '-250000', 'strategic', /250,000 EUR/],
  ['a deal without amount', {}, null, 'standard', /no amount/],
  ['a lost deal', { outcome: 'lost', phase: 'lost' }, '50000', 'standard', /between/],
] as const)('%s', (_name, own, amount, key, why) => {
  const chosen = chooseTemplate(buildSummary({ ...own, commitments: { amount } }), buildSetting());
  expect(chosen.template.key).toBe(key);
  expect(chosen.why).toMatch(why);
});

describe('the shipped templates', () => {
  const blocking = (key: keyof typeof SHIPPED_TEMPLATES) =>
    SHIPPED_TEMPLATES[key].items.filter(({ isBlocking }) => isBlocking).map((item) => item.key);
  const standard = ['eb_engaged', 'proposal', 'paper_process', 'close_event', 'next_step'];

  it.each([
    ['standard', standard],
    ['expansion', standard],
    ['transactional', ['proposal', 'next_step']],
    ['strategic', [...standard, 'decision_process', 'budget', 'multi_thread']],
    ['renewal', ['contract_end_known', 'notice_date_ahead', 'renewal_quote', 'eb_engaged', 'paper_process']],
    [
      'closing',
      ['signed_order', 'amount_equals_contract', 'signed_in_period', 'counterparty_signed', 'booked'],
    ],
  ] as const)('%s blocks by its own set', (key, keys) => expect(blocking(key)).toEqual(keys));

  it('keep three advisory items off', () => {
    const off = SHIPPED_TEMPLATES.standard.items.filter(({ isOn }) => !isOn).map(({ key }) => key);
    expect(off).toEqual(['metrics', 'decision_criteria', 'competition']);
  });
});
