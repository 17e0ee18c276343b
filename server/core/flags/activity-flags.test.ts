import { describe, expect, it } from 'vitest';
import { buildMail, buildMeeting, buildTask } from '../evidence/fact-builders';
import { EVERYTHING_OBSERVED } from '../evidence/setting-builder';
import { buildFact } from '../evidence/summary-builder';
import { buyerSilent } from './buyer-silent';
import { buildFlagInput } from './flag-input-builder';
import { noActivity } from './no-activity';
import { pastNextStep } from './past-next-step';
import { stalledInStage } from './stalled-in-stage';

const inputOf = (result: { inputs: readonly { name: string; value: string }[] }, name: string) =>
  result.inputs.find((input) => input.name === name)?.value;

describe('no_activity', () => {
  const call = buildFact({ id: 'call', kind: 'call', occurredAt: '2026-05-20T09:00:00.000Z' });
  const far = { closesOn: '2026-12-31' };
  const at = (day: string, facts = [call], commitments = far) =>
    noActivity.evaluate(buildFlagInput({ at: `${day}T10:00:00.000Z`, summary: { facts, commitments } }));

  it('is raised from the 14th day on, and says before when that will be', () => {
    expect(at('2026-06-02')).toMatchObject({ isRaised: false, changesAt: '2026-06-02T22:00:00.000Z' });
    expect(at('2026-06-03')).toMatchObject({ isRaised: true, changesAt: null, factIds: ['call'] });
  });
  it('is raised after 7 days when the deal closes within 30', () => {
    const near = { closesOn: '2026-06-25' };
    expect(at('2026-05-26', [call], near).isRaised).toBe(false);
    const raised = at('2026-05-27', [call], near);
    expect(raised.isRaised).toBe(true);
    expect(inputOf(raised, 'limit in days')).toBe('7');
  });
  it('waits for the day on which the close comes within 30 days', () => {
    const closing = { closesOn: '2026-06-30' };
    expect(at('2026-05-30', [call], closing)).toMatchObject({
      isRaised: false,
      changesAt: '2026-05-30T22:00:00.000Z',
    });
    expect(at('2026-05-31', [call], closing).isRaised).toBe(true);
  });
  it('is cleared by something done, not by a bounce, a role, an open task or a cancelled meeting', () => {
    const later = '2026-06-04T09:00:00.000Z';
    const mail = buildMail({ id: 'mail', occurredAt: later });
    expect(at('2026-06-05', [call, mail]).isRaised).toBe(false);
    for (const fact of [
      { ...mail, isAutomatic: true },
      { ...mail, isCancelled: true },
      buildFact({ id: 'role', kind: 'contact_role', occurredAt: later }),
      buildTask({ id: 'task', occurredAt: later, attributes: { status: 'open' } }),
    ])
      expect(at('2026-06-05', [call, fact]).isRaised).toBe(true);
  });
  it('counts from the creation of a deal on which nothing was ever recorded', () => {
    expect(at('2026-01-25', []).isRaised).toBe(false);
    expect(at('2026-01-26', []).isRaised).toBe(true);
  });
  it('changes when a meeting that is planned will have happened', () => {
    const meeting = buildMeeting({
      id: 'meeting',
      occurredAt: '2026-06-10T08:00:00.000Z',
      recordedAt: '2026-05-01T08:00:00.000Z',
    });
    expect(at('2026-06-05', [call, meeting])).toMatchObject({
      isRaised: true,
      changesAt: '2026-06-10T08:00:00.000Z',
    });
    expect(at('2026-06-10', [call, meeting]).isRaised).toBe(false);
  });
  it('is silent where no source reports activities', () => {
    const input = buildFlagInput({ setting: { observed: [] } });
    expect(noActivity.evaluate(input).isRaised).toBe(false);
  });
  it('does not use what was recorded after the moment of knowing', () => {
    const late = {
      ...call,
      id: 'late',
      occurredAt: '2026-06-02T09:00:00.000Z',
      recordedAt: '2026-07-01T09:00:00.000Z',
    };
    const summary = { facts: [call, late], commitments: far };
    const at10 = '2026-06-10T10:00:00.000Z';
    expect(noActivity.evaluate(buildFlagInput({ at: at10, summary })).isRaised).toBe(true);
    expect(
      noActivity.evaluate(buildFlagInput({ at: at10, knownAt: '2026-07-02T00:00:00.000Z', summary }))
        .isRaised,
    ).toBe(false);
  });
});

describe('buyer_silent', () => {
  const ours = (id: string, day: string) =>
    buildFact({ id, kind: 'email', direction: 'outbound', occurredAt: `2026-05-${day}T09:00:00.000Z` });
  const at = (day: string, facts: readonly ReturnType<typeof ours>[], observed = EVERYTHING_OBSERVED) =>
    buyerSilent.evaluate(
      buildFlagInput({ at: `${day}T10:00:00.000Z`, setting: { observed }, summary: { facts } }),
    );
  const touches = [ours('m1', '04'), ours('m2', '11'), ours('m3', '15')];

  it('is raised 10 days after the second mail, whatever came later from us', () => {
    expect(at('2026-05-20', touches)).toMatchObject({
      isRaised: false,
      changesAt: '2026-05-20T22:00:00.000Z',
    });
    expect(at('2026-05-21', touches)).toMatchObject({ isRaised: true, changesAt: null });
  });
  it('is not raised after one mail', () => {
    expect(at('2026-06-30', touches.slice(0, 1)).isRaised).toBe(false);
  });
  it('is cleared by a mail or an attended meeting of the buyer, and counts anew from there', () => {
    const answer = buildMail({ id: 'answer', occurredAt: '2026-05-12T09:00:00.000Z' });
    expect(at('2026-06-30', [...touches, answer]).isRaised).toBe(false);
    const meeting = buildMeeting({ id: 'meeting', occurredAt: '2026-05-18T09:00:00.000Z' });
    expect(at('2026-06-30', [...touches, meeting]).isRaised).toBe(false);
    expect(at('2026-06-30', [...touches, { ...answer, isAutomatic: true }]).isRaised).toBe(true);
  });
  it('is silent where no source delivers mails that buyers wrote', () => {
    const observed = EVERYTHING_OBSERVED.filter((seen) => seen.side !== 'buyer');
    expect(at('2026-06-30', touches, observed)).toMatchObject({ isRaised: false, changesAt: null });
  });
});

describe('past_next_step', () => {
  const at = (instant: string, nextStepOn: string | null, facts: Parameters<typeof buildFact>[0][] = []) =>
    pastNextStep.evaluate(
      buildFlagInput({ at: instant, summary: { commitments: { nextStepOn }, facts: facts.map(buildFact) } }),
    );
  it('is raised on the day after the last dated step', () => {
    expect(at('2026-06-01T10:00:00.000Z', '2026-06-01')).toMatchObject({
      isRaised: false,
      changesAt: '2026-06-01T22:00:00.000Z',
    });
    expect(at('2026-06-01T22:00:00.000Z', '2026-06-01').isRaised).toBe(true);
  });
  it('is not raised without any date', () => {
    expect(at('2026-06-01T10:00:00.000Z', null).isRaised).toBe(false);
  });
  it('is cleared by an open task or a meeting ahead, and not by a finished task', () => {
    const task = { id: 'task', kind: 'task' as const, attributes: { status: 'open', dueOn: '2026-06-05' } };
    expect(at('2026-06-02T10:00:00.000Z', '2026-06-01', [task]).isRaised).toBe(false);
    const done = { ...task, attributes: { ...task.attributes, status: 'done' } };
    expect(at('2026-06-02T10:00:00.000Z', '2026-06-01', [done]).isRaised).toBe(true);
    const meeting = {
      id: 'meeting',
      kind: 'meeting' as const,
      occurredAt: '2026-06-09T08:00:00.000Z',
      recordedAt: '2026-05-01T08:00:00.000Z',
    };
    expect(at('2026-06-02T10:00:00.000Z', '2026-06-01', [meeting])).toMatchObject({
      isRaised: false,
      changesAt: '2026-06-09T08:00:00.000Z',
    });
    expect(at('2026-06-09T08:00:00.000Z', '2026-06-01', [meeting]).isRaised).toBe(true);
  });
});

describe('stalled_in_stage', () => {
  const at = (day: string, n: number, p75Days = 30) =>
    stalledInStage.evaluate(
      buildFlagInput({
        at: `${day}T10:00:00.000Z`,
        setting: { stageAgeing: [{ phase: 'proposal', p75Days, n }] },
        summary: { stageEnteredAt: '2026-04-20T08:00:00.000Z' },
      }),
    );
  it('is raised once the deal stays longer than the 75th percentile of 20 won deals', () => {
    expect(at('2026-05-20', 20)).toMatchObject({ isRaised: false, changesAt: '2026-05-20T22:00:00.000Z' });
    expect(at('2026-05-21', 20).isRaised).toBe(true);
  });
  it('falls back to 60 days with 19 won deals', () => {
    expect(at('2026-05-21', 19).isRaised).toBe(false);
    expect(at('2026-06-19', 19).isRaised).toBe(false);
    expect(at('2026-06-20', 19).isRaised).toBe(true);
    expect(inputOf(at('2026-06-20', 19), 'limit rests on')).toBe('the fixed limit');
  });
  it('is not raised where no history says when the stage was entered', () => {
    expect(stalledInStage.evaluate(buildFlagInput({ summary: { stageEnteredAt: null } })).isRaised).toBe(
      false,
    );
  });
});
