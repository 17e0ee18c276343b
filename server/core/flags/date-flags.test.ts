import { describe, expect, it } from 'vitest';
import { closeDatePushed } from './close-date-pushed';
import type { Predecessor } from './flag-input';
import { buildEntry, buildFlagInput, buildItem } from './flag-input-builder';
import { overdueClose } from './overdue-close';
import { pullInWithoutBuyerEvent } from './pull-in-without-buyer-event';
import { unlikelyToCloseInTime } from './unlikely-to-close-in-time';

describe('overdue_close', () => {
  const at = (instant: string, closesOn: string | null) =>
    overdueClose.evaluate(buildFlagInput({ at: instant, summary: { commitments: { closesOn } } }));
  it("is raised when the close date has ended in the workspace's zone", () => {
    expect(at('2026-06-30T21:59:59.999Z', '2026-06-30')).toMatchObject({
      isRaised: false,
      changesAt: '2026-06-30T22:00:00.000Z',
    });
    expect(at('2026-06-30T22:00:00.000Z', '2026-06-30')).toMatchObject({ isRaised: true, changesAt: null });
  });
  it('is not raised without a close date, and does not apply to a closed deal', () => {
    expect(at('2026-06-30T22:00:00.000Z', null).isRaised).toBe(false);
    expect(overdueClose.appliesTo(buildFlagInput({ summary: { outcome: 'lost' } }).summary)).toBe(false);
  });
});

describe('close_date_pushed', () => {
  const push = (from: string, to: string, at = '2026-05-01T09:00:00.000Z') =>
    buildEntry('closes_on', from, to, at);
  const of = (history: ReturnType<typeof push>[], predecessors?: Predecessor[]) =>
    closeDatePushed.evaluate(buildFlagInput({ summary: { history }, predecessors }));

  it.each([
    ['one push past a period end', [push('2026-03-31', '2026-04-10')], false],
    [
      'two pushes past a period end',
      [push('2026-03-31', '2026-04-01'), push('2026-06-30', '2026-07-01')],
      true,
    ],
    [
      'three pushes inside a period',
      [push('2026-04-01', '2026-04-05'), push('2026-04-05', '2026-04-09'), push('2026-04-09', '2026-04-13')],
      false,
    ],
    ['44 days inside a period', [push('2026-04-01', '2026-05-15')], false],
    ['45 days inside a period', [push('2026-04-01', '2026-05-16')], true],
    ['45 days in two steps', [push('2026-04-01', '2026-04-24'), push('2026-04-24', '2026-05-16')], true],
    ['a pull-in of 90 days', [push('2026-06-30', '2026-04-01')], false],
    ['a first date', [buildEntry('closes_on', null, '2026-09-30', '2026-05-01T09:00:00.000Z')], false],
    ['two changes of the amount', [buildEntry('amount', '1', '2', '2026-05-01T09:00:00.000Z')], false],
  ])('%s: raised is right', (_, history, expected) => {
    expect(of(history).isRaised).toBe(expected);
  });
  it('does not take pull-ins off the days pushed', () => {
    expect(
      of([
        push('2026-04-01', '2026-05-01'),
        push('2026-05-01', '2026-04-02'),
        push('2026-04-02', '2026-04-20'),
      ]).isRaised,
    ).toBe(true);
  });
  it('does not see a push that had not happened or was not known', () => {
    const history = [
      push('2026-03-31', '2026-04-01'),
      push('2026-06-30', '2026-07-01', '2026-06-02T09:00:00.000Z'),
    ];
    expect(of(history).isRaised).toBe(false);
  });
  it('counts the pushes of a deal it follows once a person confirmed that', () => {
    const earlier = {
      opportunityId: 'deal-0',
      kind: 'recreated_from' as const,
      history: [push('2025-12-31', '2026-01-01', '2025-12-01T09:00:00.000Z')],
    };
    const own = [push('2026-03-31', '2026-04-01')];
    expect(of(own, [{ ...earlier, isConfirmed: true }]).isRaised).toBe(true);
    expect(of(own, [{ ...earlier, isConfirmed: false }]).isRaised).toBe(false);
  });
  it('uses the workspace calendar, not calendar quarters', () => {
    const input = buildFlagInput({
      summary: { history: [push('2026-01-31', '2026-02-01'), push('2026-04-30', '2026-05-01')] },
    });
    expect(closeDatePushed.evaluate(input).isRaised).toBe(false);
    const calendar = { kind: 'calendar_months', version: 1, startMonth: 2, yearNamedBy: 'end' } as const;
    expect(closeDatePushed.evaluate({ ...input, calendar }).isRaised).toBe(true);
  });
});

describe('pull_in_without_buyer_event', () => {
  const of = (from: string, to: string, state: Parameters<typeof buildItem>[1]) =>
    pullInWithoutBuyerEvent.evaluate(
      buildFlagInput({
        summary: { history: [buildEntry('closes_on', from, to, '2026-05-01T09:00:00.000Z')] },
        items: [buildItem('close_event', state)],
      }),
    ).isRaised;
  it('is raised from 7 days on while the buyer event is open', () => {
    expect(of('2026-06-30', '2026-06-24', 'missing')).toBe(false);
    expect(of('2026-06-30', '2026-06-23', 'missing')).toBe(true);
    expect(of('2026-06-23', '2026-06-30', 'missing')).toBe(false);
  });
  it('is cleared by the buyer event and silent where none can be observed', () => {
    expect(of('2026-06-30', '2026-06-01', 'met')).toBe(false);
    expect(of('2026-06-30', '2026-06-01', 'not_observable')).toBe(false);
  });
});

describe('unlikely_to_close_in_time', () => {
  const at = (day: string, phase: 'evaluation' | 'proposal' | 'negotiation', n = 0) =>
    unlikelyToCloseInTime.evaluate(
      buildFlagInput({
        at: `${day}T10:00:00.000Z`,
        setting: { stageAgeing: [{ phase: 'negotiation', p75Days: 40, n }] },
        summary: { phase },
      }),
    );
  it('is raised when less than half of what the phases ahead take is left', () => {
    // Proposal: 14 days of negotiation ahead, so 7 have to be left on 30 June.
    expect(at('2026-06-23', 'proposal')).toMatchObject({
      isRaised: false,
      changesAt: '2026-06-23T22:00:00.000Z',
    });
    expect(at('2026-06-24', 'proposal').isRaised).toBe(true);
  });
  it('uses the time won deals took where 20 of them are known', () => {
    expect(at('2026-06-11', 'proposal', 19).isRaised).toBe(false);
    expect(at('2026-06-11', 'proposal', 20).isRaised).toBe(true);
  });
  it('is not raised in the last phase', () => {
    expect(at('2026-06-30', 'negotiation').isRaised).toBe(false);
  });
});
