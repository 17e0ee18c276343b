import { describe, expect, it } from 'vitest';
import { buildBuyer, buildMail, buildQuote } from '../evidence/fact-builders';
import { EVERYTHING_OBSERVED } from '../evidence/setting-builder';
import { buildFact, buildSignal } from '../evidence/summary-builder';
import { championLeft } from './champion-left';
import { competitorNamed } from './competitor-named';
import { buildFlagInput, buildItem } from './flag-input-builder';
import { noDecisionMakerContact } from './no-decision-maker-contact';
import { paperProcessLate } from './paper-process-late';
import { pricingNotMentioned } from './pricing-not-mentioned';
import { redFlagLanguage } from './red-flag-language';
import { singleThreaded } from './single-threaded';

describe('single_threaded', () => {
  const mail = (id: string, contact: string, day = '2026-05-04') =>
    buildMail({ id, occurredAt: `${day}T09:00:00.000Z` }, null, contact);
  const at = (
    instant: string,
    facts: ReturnType<typeof mail>[],
    phase: 'evaluation' | 'qualification' = 'evaluation',
  ) =>
    singleThreaded.evaluate(buildFlagInput({ at: instant, summary: { facts, phase, highestPhase: phase } }));
  const noon = '2026-06-01T10:00:00.000Z';

  it('is raised with one contact however often they wrote, and cleared by a second', () => {
    expect(at(noon, [mail('a', 'c1'), mail('b', 'c1')]).isRaised).toBe(true);
    expect(at(noon, [mail('a', 'c1'), mail('b', 'c2')]).isRaised).toBe(false);
  });
  it('starts in evaluation', () => {
    expect(at(noon, [], 'qualification').isRaised).toBe(false);
    expect(at(noon, []).isRaised).toBe(true);
  });
  it('is raised again when a contact was last heard more than 60 days ago', () => {
    const facts = [mail('a', 'c1'), mail('b', 'c2', '2026-05-20')];
    expect(at('2026-07-03T10:00:00.000Z', facts)).toMatchObject({
      isRaised: false,
      changesAt: '2026-07-03T22:00:00.000Z',
    });
    expect(at('2026-07-03T22:00:00.000Z', facts).isRaised).toBe(true);
  });
  it('is silent where nobody can see who wrote', () => {
    const input = buildFlagInput({ setting: { observed: [] } });
    expect(singleThreaded.evaluate(input).isRaised).toBe(false);
  });
});

describe('no_decision_maker_contact', () => {
  const role = (kind: 'economic_buyer' | 'influencer') =>
    buildFact({ id: kind, kind: 'contact_role', participants: [buildBuyer('c1', kind, null)] });
  it('is raised without a deciding role and cleared by one', () => {
    expect(noDecisionMakerContact.evaluate(buildFlagInput()).isRaised).toBe(true);
    const of = (fact: ReturnType<typeof role>) =>
      noDecisionMakerContact.evaluate(buildFlagInput({ summary: { facts: [fact] } })).isRaised;
    expect(of(role('influencer'))).toBe(true);
    expect(of(role('economic_buyer'))).toBe(false);
  });
  it('is silent before evaluation and without a source of roles', () => {
    const early = { phase: 'qualification', highestPhase: 'qualification' } as const;
    expect(noDecisionMakerContact.evaluate(buildFlagInput({ summary: early })).isRaised).toBe(false);
    expect(noDecisionMakerContact.evaluate(buildFlagInput({ setting: { observed: [] } })).isRaised).toBe(
      false,
    );
  });
});

describe('pricing_not_mentioned', () => {
  it('is raised in proposal and cleared by a text or a presented quote', () => {
    const of = (summary: object) => pricingNotMentioned.evaluate(buildFlagInput({ summary })).isRaised;
    expect(of({})).toBe(true);
    expect(of({ phase: 'evaluation', highestPhase: 'evaluation' })).toBe(false);
    expect(of({ signals: [buildSignal({ id: 's', kind: 'pricing_discussed' })] })).toBe(false);
    expect(of({ facts: [buildQuote({ id: 'q', attributes: { status: 'presented' } })] })).toBe(false);
    expect(of({ facts: [buildQuote({ id: 'q', attributes: { status: 'draft' } })] })).toBe(true);
  });
  it('is silent where no source delivers texts', () => {
    const observed = EVERYTHING_OBSERVED.filter((seen) => !seen.hasBodies);
    expect(pricingNotMentioned.evaluate(buildFlagInput({ setting: { observed } })).isRaised).toBe(false);
  });
});

describe('language of the last days', () => {
  it('red_flag_language stands for 30 days and only for the words of a buyer', () => {
    const at = (instant: string, strength: 1 | 2) =>
      redFlagLanguage.evaluate(
        buildFlagInput({
          at: instant,
          summary: { signals: [buildSignal({ id: 's', kind: 'red_flag_language', strength })] },
        }),
      );
    expect(at('2026-05-31T10:00:00.000Z', 2)).toMatchObject({
      isRaised: true,
      changesAt: '2026-05-31T22:00:00.000Z',
    });
    expect(at('2026-05-31T22:00:00.000Z', 2).isRaised).toBe(false);
    expect(at('2026-05-31T10:00:00.000Z', 1).isRaised).toBe(false);
  });
  it('competitor_named stands for 60 days, whoever wrote it, and not for machine-written text', () => {
    const of = (strength: 0 | 1, at = '2026-06-01T10:00:00.000Z') =>
      competitorNamed.evaluate(
        buildFlagInput({
          at,
          summary: {
            signals: [buildSignal({ id: 's', kind: 'competitor_named', strength, value: { term: 'Acme' } })],
          },
        }),
      );
    expect(of(1).isRaised).toBe(true);
    expect(of(1).inputs).toContainEqual({ name: 'terms', value: 'Acme' });
    expect(of(0).isRaised).toBe(false);
    expect(of(1, '2026-06-30T22:00:00.000Z').isRaised).toBe(false);
  });
});

describe('champion_left', () => {
  const left = buildSignal({ id: 'left', kind: 'champion_left', factIds: ['mail-1'] });
  const action = (at: string) =>
    buildSignal({ id: 'action', kind: 'champion_action', at, factIds: ['mail-2'] });
  const of = (...signals: (typeof left)[]) => championLeft.evaluate(buildFlagInput({ summary: { signals } }));
  it('is raised until a buyer acts for us after that', () => {
    expect(of(left)).toMatchObject({ isRaised: true, factIds: ['mail-1'] });
    expect(of(left, action('2026-04-30T09:00:00.000Z')).isRaised).toBe(true);
    expect(of(left, action('2026-05-02T09:00:00.000Z')).isRaised).toBe(false);
    expect(of().isRaised).toBe(false);
  });
});

describe('paper_process_late', () => {
  const at = (day: string, state: Parameters<typeof buildItem>[1]) =>
    paperProcessLate.evaluate(
      buildFlagInput({ at: `${day}T10:00:00.000Z`, items: [buildItem('paper_process', state)] }),
    );
  it('is raised within 21 days of the close while the step is open', () => {
    expect(at('2026-06-08', 'missing')).toMatchObject({
      isRaised: false,
      changesAt: '2026-06-08T22:00:00.000Z',
    });
    expect(at('2026-06-09', 'missing').isRaised).toBe(true);
  });
  it.each(['met', 'waived', 'not_observable'] as const)('is not raised when it is %s', (state) => {
    expect(at('2026-06-29', state).isRaised).toBe(false);
  });
});
