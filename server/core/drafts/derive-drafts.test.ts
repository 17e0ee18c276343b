// Each drafting rule: when it proposes, what it cites and how sure it is, and when it stays silent.
import { describe, expect, it } from 'vitest';
import { evaluateChecklist } from '../checklist/evaluate-checklist';
import type { DealSummary } from '../evidence/deal-summary';
import { buildBuyer, buildMail, buildMeeting, buildQuote } from '../evidence/fact-builders';
import type { FactPointer } from '../evidence/fact-pointer';
import { buildSetting } from '../evidence/setting-builder';
import { buildFact, buildRuling, buildSignal, buildSummary } from '../evidence/summary-builder';
import { deriveDrafts } from './derive-drafts';
import type { DraftContact } from './draft-case';
import type { DraftMemory } from './draft-memory';

const NOW = '2026-05-05T10:00:00.000Z';
const clocks = { effectiveAt: NOW, knownAt: NOW };

function drafts(
  summary: DealSummary,
  more: { candidates?: FactPointer[]; contacts?: DraftContact[]; memory?: DraftMemory } = {},
) {
  const setting = buildSetting();
  const { items } = evaluateChecklist(summary, setting, clocks);
  const { candidates = [], contacts = [], memory } = more;
  return deriveDrafts({ summary, items, setting, clocks, candidates, contacts }, memory);
}
const ofField = (field: string, ...args: Parameters<typeof drafts>) =>
  drafts(...args).filter((draft) => draft.field === field);

describe('next step from an event', () => {
  const event = buildMeeting({
    id: 'm',
    occurredAt: '2026-05-12T09:00:00.000Z',
    recordedAt: '2026-05-01T09:00:00.000Z',
  });

  it('proposes the next accepted meeting with a buyer where no next step lies ahead', () => {
    expect(ofField('next_step', buildSummary({ facts: [event] }))).toEqual([
      {
        field: 'next_step',
        subject: '',
        from: null,
        to: '2026-05-12 · Meeting with economic buyer',
        reason:
          'No next step lies ahead, and the calendar holds a meeting with a buyer on 12 May 2026, which a buyer accepted.',
        band: 'fair',
        bandReasons: ['One record in which the buyer took part.'],
        factIds: ['m'],
        signalIds: [],
        rule: 'next_step_from_event@1',
      },
    ]);
  });

  it('is weak where no buyer has accepted yet', () => {
    const asked = { ...event, strength: 1 as const, participants: [buildBuyer('c', null, null)] };
    expect(ofField('next_step', buildSummary({ facts: [asked] }))).toMatchObject([
      { band: 'weak', to: '2026-05-12 · Meeting with the buyer' },
    ]);
  });

  it.each([
    ['a next step lies ahead', buildSummary({ facts: [event], commitments: { nextStepOn: '2026-05-08' } })],
    ['the meeting is cancelled', buildSummary({ facts: [{ ...event, isCancelled: true }] })],
    ['the meeting is past', buildSummary({ facts: [{ ...event, occurredAt: '2026-05-04T09:00:00.000Z' }] })],
    ['no buyer is invited', buildSummary({ facts: [{ ...event, participants: [] }] })],
    ['it was not known yet', buildSummary({ facts: [{ ...event, recordedAt: '2026-05-06T09:00:00.000Z' }] })],
    ['the deal is closed', buildSummary({ facts: [event], outcome: 'won', phase: 'won' })],
  ])('is silent where %s', (_when, summary) => {
    expect(ofField('next_step', summary)).toEqual([]);
  });

  it('names the old next step where it has passed', () => {
    const commitments = { nextStep: 'Call', nextStepOn: '2026-05-01' };
    expect(ofField('next_step', buildSummary({ facts: [event], commitments }))).toMatchObject([
      { from: '2026-05-01 · Call' },
    ]);
  });

  it("counts the day in the workspace's zone", () => {
    const late = { ...event, occurredAt: '2026-05-11T22:30:00.000Z' };
    expect(ofField('next_step', buildSummary({ facts: [late] }))[0]?.to).toContain('2026-05-12');
  });
});

describe('close date from a date that a buyer named', () => {
  const said = (date: string, more = {}) =>
    buildSignal({ id: 's', kind: 'buyer_date', factIds: ['f'], value: { date }, ...more });
  const closing = (
    closesOn: string | null,
    signals: DealSummary['signals'],
    closesOnSetAt = '2026-02-02T08:00:00.000Z',
  ) => buildSummary({ commitments: { closesOn, closesOnSetAt }, signals, facts: [buildMail({ id: 'f' })] });

  it('proposes a later day and cites the record', () => {
    expect(ofField('closes_on', closing('2026-06-30', [said('2026-07-15')]))).toMatchObject([
      { from: '2026-06-30', to: '2026-07-15', band: 'fair', factIds: ['f'], signalIds: ['s'] },
    ]);
  });

  it.each([
    ['the day is on or before the close date', closing('2026-07-15', [said('2026-07-15')])],
    ['the day has passed', closing(null, [said('2026-05-04')])],
    ['a seller named it', closing('2026-06-30', [said('2026-07-15', { side: 'seller', strength: 1 })])],
    ['the date was set since', closing('2026-06-30', [said('2026-07-15')], '2026-05-04T08:00:00.000Z')],
  ])('is silent where %s', (_when, summary) => {
    expect(ofField('closes_on', summary)).toEqual([]);
  });

  it('speaks again once the close date has passed', () => {
    const summary = closing('2026-05-04', [said('2026-07-15')], '2026-05-03T08:00:00.000Z');
    expect(ofField('closes_on', summary)).toMatchObject([{ to: '2026-07-15' }]);
  });

  it('takes the newest of several', () => {
    const older = said('2026-08-01', { id: 'o', at: '2026-04-01T09:00:00.000Z' });
    expect(ofField('closes_on', closing('2026-06-30', [said('2026-07-15'), older]))).toMatchObject([
      { to: '2026-07-15' },
    ]);
  });
});

describe('amount from the quote that stands', () => {
  const quote = (attributes: FactPointer['attributes']) =>
    buildSummary({ facts: [buildQuote({ id: 'q', attributes: { status: 'presented', ...attributes } })] });

  it.each([
    ['45000', 'less than'],
    ['60000', 'more than'],
  ])("proposes %s, which is %s the deal's amount", (amount, words) => {
    const [draft] = ofField('amount', quote({ amount, currency: 'EUR' }));
    expect(draft).toMatchObject({ from: '50000', to: amount, factIds: ['q'], band: 'weak' });
    expect(draft?.reason).toContain(words);
  });

  it.each([
    ['it equals the amount within the tolerance', { amount: '50200', currency: 'EUR' }],
    ['it is in another currency', { amount: '45000', currency: 'USD' }],
    ['it is in another measure', { amount: '45000', currency: 'EUR', measure: 'acv' }],
    ['it is denied', { amount: '45000', currency: 'EUR', status: 'denied' }],
    ['it has expired', { amount: '45000', currency: 'EUR', expiresOn: '2026-05-04' }],
    ['it has no total', { currency: 'EUR' }],
  ])('is silent where %s', (_when, attributes) => {
    expect(ofField('amount', quote(attributes))).toEqual([]);
  });
});

it('proposes the amount of an attached quote once a second person has confirmed it, and not before', () => {
  const of = (strength: 0 | 2) => {
    const attributes = { status: 'presented', amount: '45000', currency: 'EUR' };
    const attached = buildFact({ id: 'a', kind: 'pointer', strength, attributes });
    return ofField('amount', buildSummary({ facts: [attached] }));
  };
  expect(of(2)).toMatchObject([
    { to: '45000', factIds: ['a'], reason: expect.stringContaining('The attached quote says') },
  ]);
  expect(of(0)).toEqual([]);
});

describe('category from contradicted evidence', () => {
  const confirmed = buildSummary({
    commitments: { category: 'commit' },
    facts: [
      buildMail({ id: 'f', recordedAt: '2026-04-20T09:00:00.000Z', occurredAt: '2026-04-20T09:00:00.000Z' }),
    ],
    signals: [buildSignal({ id: 'd', kind: 'delay', factIds: ['f'] })],
    rulings: [
      buildRuling({ id: 'r', itemKey: 'close_event', kind: 'challenge_confirmed', signalIds: ['d'] }),
    ],
  });

  it('proposes one step down and names the item', () => {
    const [draft] = ofField('category', confirmed);
    expect(draft).toMatchObject({ from: 'commit', to: 'best_case', rule: 'category_from_evidence@1' });
    expect(draft?.reason).toContain("Close date tied to a buyer's event");
  });

  it('never lowers a promise for what is only missing', () => {
    expect(ofField('category', buildSummary({ commitments: { category: 'commit' } }))).toEqual([]);
  });

  it('leaves pipeline and omitted alone', () => {
    const { commitments } = confirmed;
    for (const category of ['pipeline', 'omitted'] as const)
      expect(ofField('category', { ...confirmed, commitments: { ...commitments, category } })).toEqual([]);
  });
});

describe('checklist attribute from our own words on a record with a buyer', () => {
  const meeting = buildMeeting({ id: 'm' });
  const noted = buildSignal({ id: 's', kind: 'pain', side: 'seller', strength: 1, factIds: ['m'] });

  it('proposes the item, which only the owner can say is so', () => {
    expect(
      ofField('checklist_attribute', buildSummary({ facts: [meeting], signals: [noted] })),
    ).toMatchObject([{ subject: 'pain', to: 'met', factIds: ['m'], signalIds: ['s'], band: 'fair' }]);
  });

  it.each([
    ['no buyer took part', [buildFact({ id: 'm' })], [noted]],
    ['a machine wrote it', [meeting], [{ ...noted, side: 'machine' as const, strength: 0 as const }]],
    ['it is older than 60 days', [meeting], [{ ...noted, at: '2026-02-01T09:00:00.000Z' }]],
  ])('is silent where %s', (_when, facts, signals) => {
    expect(ofField('checklist_attribute', buildSummary({ facts, signals }))).toEqual([]);
  });

  it('does not ask again for what was accepted on the same record', () => {
    const ruling = buildRuling({ id: 'r', itemKey: 'pain', kind: 'attribute_accepted', factIds: ['m'] });
    const summary = buildSummary({ facts: [meeting], signals: [noted], rulings: [ruling] });
    expect(ofField('checklist_attribute', summary)).toEqual([]);
  });
});

describe('contact role from a touch', () => {
  const wrote = buildMail({ id: 'f' }, null, 'c');
  const contacts = [{ id: 'c', title: 'Head of Procurement', hasLeft: false }];

  it("proposes the role a buyer's title speaks for", () => {
    expect(ofField('contact_role', buildSummary({ facts: [wrote] }), { contacts })).toMatchObject([
      { subject: 'c', from: null, to: 'procurement', band: 'fair', factIds: ['f'] },
    ]);
  });

  it.each([
    ['a role is recorded', [wrote, buildMail({ id: 'g' }, 'champion', 'c')], contacts],
    ['the title speaks for none', [wrote], [{ ...contacts[0], id: 'c', title: 'Analyst', hasLeft: false }]],
    ['they have left', [wrote], [{ id: 'c', title: 'Head of Procurement', hasLeft: true }]],
    ['they were only copied', [{ ...wrote, participants: [buildBuyer('c', null, false)] }], contacts],
  ])('is silent where %s', (_when, facts, known) => {
    expect(ofField('contact_role', buildSummary({ facts }), { contacts: known })).toEqual([]);
  });
});

describe('link from a candidate', () => {
  it('proposes the newest three records with a buyer, and no machine mail', () => {
    const at = (day: number) => `2026-05-0${day}T09:00:00.000Z`;
    const candidates = [1, 2, 3, 4].map((day) => buildMail({ id: `c${day}`, occurredAt: at(day) }));
    const automatic = buildMail({ id: 'a', occurredAt: at(5), isAutomatic: true });
    const found = ofField('fact_link', buildSummary(), { candidates: [...candidates, automatic] });
    expect(found.map(({ subject }) => subject)).toEqual(['c2', 'c3', 'c4']);
  });
});

describe('what was declined', () => {
  const summary = buildSummary({
    facts: [buildQuote({ id: 'q', attributes: { amount: '45000', currency: 'EUR', status: 'presented' } })],
  });
  const declined = { field: 'amount' as const, subject: '', to: '45000.00', factIds: ['q'], recheckOn: null };
  const remembering = (memory: Partial<DraftMemory>) =>
    ofField('amount', summary, { memory: { silencedRules: [], declined: [], ...memory } });

  it('is not proposed again on the same records', () => {
    expect(remembering({ declined: [declined] })).toEqual([]);
  });

  it('is proposed on a new record, with another value, or after its day', () => {
    expect(remembering({ declined: [{ ...declined, factIds: ['older'] }] })).toHaveLength(1);
    expect(remembering({ declined: [{ ...declined, to: '44000' }] })).toHaveLength(1);
    expect(remembering({ declined: [{ ...declined, recheckOn: '2026-05-05' }] })).toHaveLength(1);
    expect(remembering({ declined: [{ ...declined, recheckOn: '2026-05-06' }] })).toEqual([]);
  });

  it('is silent for a rule that was silenced here, in any version', () => {
    expect(remembering({ silencedRules: ['amount_from_quote'] })).toEqual([]);
  });
});
