import { describe, expect, it } from 'vitest';
import { buildContract, buildMail, buildMeeting } from '../evidence/fact-builders';
import { buildSetting } from '../evidence/setting-builder';
import { buildFact, buildSignal, buildSummary } from '../evidence/summary-builder';
import { evaluateChecklist } from './evaluate-checklist';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const stateOf = (facts: ReturnType<typeof buildFact>[]) =>
  itemResultAt('paper_process', buildSummary({ facts }), on5May).state;

it.each([
  [
    'an envelope that is out',
    buildFact({ id: 'f', kind: 'envelope', strength: 2, attributes: { status: 'sent' } }),
    'met',
  ],
  ['a contract past draft', buildContract({ id: 'f', attributes: { status: 'sent' } }), 'met'],
  ['a mail from legal', buildMail({ id: 'f' }, 'legal'), 'met'],
  ['a mail from procurement', buildMail({ id: 'f' }, 'procurement'), 'met'],
  ['a meeting with security', buildMeeting({ id: 'f' }, 'security'), 'met'],
  ['a draft contract', buildContract({ id: 'f', attributes: { status: 'draft' } }), 'missing'],
  ['a contract of unknown status', buildContract({ id: 'f', attributes: {} }), 'missing'],
  [
    'a contract that only we recorded',
    buildContract({ id: 'f', strength: 1, attributes: { status: 'sent' } }),
    'missing',
  ],
  ['a mail from the economic buyer', buildMail({ id: 'f' }), 'missing'],
])('%s: %s', (_name, fact, state) => {
  expect(stateOf([fact])).toBe(state);
});

describe('a voided envelope', () => {
  const sent = buildFact({ id: 'a', kind: 'envelope', strength: 2, attributes: { status: 'sent' } });
  const voided = buildFact({
    id: 'b',
    kind: 'envelope',
    strength: 2,
    occurredAt: '2026-05-03T09:00:00.000Z',
    attributes: { status: 'void' },
  });
  const mail = (strength: 1 | 2) =>
    buildMail({ id: 'c', occurredAt: '2026-05-04T09:00:00.000Z', strength }, 'legal');

  it('contradicts what was sent before', () => expect(stateOf([sent, voided])).toBe('contradicted'));
  it('says nothing against what came after it', () => {
    const again = { ...sent, occurredAt: '2026-05-04T09:00:00.000Z', recordedAt: '2026-05-04T09:00:00.000Z' };
    expect(stateOf([again, voided])).toBe('met');
  });
  it('is cleared by a newer record of equal strength, not by a weaker one', () => {
    expect(stateOf([sent, voided, mail(2)])).toBe('met');
    const weaker = buildContract({
      id: 'd',
      strength: 1,
      occurredAt: '2026-05-04T09:00:00.000Z',
      attributes: { status: 'sent' },
    });
    expect(stateOf([sent, voided, weaker])).toBe('contradicted');
  });
});

describe('in a renewal it blocks only if the terms change', () => {
  const clocks = { effectiveAt: on5May, knownAt: on5May };
  const isBlocking = (own: Parameters<typeof buildSummary>[0]) =>
    evaluateChecklist(buildSummary({ dealType: 'renewal', ...own }), buildSetting(), clocks).items.find(
      ({ key }) => key === 'paper_process',
    )?.isBlocking;
  const amountChange = (reasonCode: string) => ({
    history: [
      {
        field: 'amount' as const,
        oldValue: '1',
        newValue: '2',
        at: '2026-05-01T09:00:00.000Z',
        recordedAt: '2026-05-01T09:00:00.000Z',
        madeBy: 'person' as const,
        reasonCode,
      },
    ],
  });

  it('not by itself', () => expect(isBlocking({})).toBe(false));
  it('after a signal of a change of scope', () =>
    expect(isBlocking({ signals: [buildSignal({ id: 's', kind: 'scope_change' })] })).toBe(true));
  it('after an amount changed for a discount', () => expect(isBlocking(amountChange('discount'))).toBe(true));
  it('not after a correction of an entry', () =>
    expect(isBlocking(amountChange('data_entry_error'))).toBe(false));
});
