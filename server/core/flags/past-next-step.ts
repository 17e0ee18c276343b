// Flags an open deal whose dated next steps all lie behind; a deal without any dated step is the checklist's matter.
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { earliest } from '../checklist/earliest';
import { plainDay } from '../checklist/plain-day';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

export const pastNextStep = defineFlag({
  rule: 'past_next_step',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const clearsWhen = 'The next step gets a date from today on, or a meeting ahead is recorded.';
    const { nextStepOn } = moment.summary.commitments;
    const tasks = moment.summary.facts.filter(
      (fact) =>
        fact.kind === 'task' && fact.attributes.status === 'open' && isDay(fact.attributes.dueOn ?? ''),
    );
    const days = [nextStepOn, ...tasks.map((task) => task.attributes.dueOn)].filter(
      (day) => typeof day === 'string',
    );
    const last = days.toSorted().at(-1) ?? null;
    const meetings = moment.ahead.filter((fact) => fact.kind === 'meeting');
    const meetingAt = meetings.at(-1)?.occurredAt;
    const lastMeeting = meetingAt === undefined ? null : new Date(meetingAt).toISOString();
    const inputs = {
      'next step on': nextStepOn,
      'latest open task due':
        tasks
          .map((task) => task.attributes.dueOn ?? '')
          .toSorted()
          .at(-1) ?? null,
      'last meeting ahead': lastMeeting === null ? null : moment.dayOf(lastMeeting),
    };
    const factIds = [...tasks.filter((task) => task.attributes.dueOn === last), ...meetings.slice(-1)].map(
      (fact) => fact.id,
    );
    if (last === null)
      return {
        isRaised: false,
        reason: 'No dated next step has passed.',
        inputs,
        factIds,
        clearsWhen,
        changesAt: earliest([lastMeeting]),
      };
    const passesAt = moment.startOf(addDays(last, 1));
    if (last >= moment.today || lastMeeting !== null)
      return {
        isRaised: false,
        reason:
          last >= moment.today
            ? `A next step is dated ${plainDay(last)}.`
            : `The dated step of ${plainDay(last)} has passed, but a meeting lies ahead.`,
        inputs,
        factIds,
        clearsWhen,
        changesAt: last >= moment.today ? earliest([passesAt, lastMeeting]) : earliest([lastMeeting]),
      };
    return {
      isRaised: true,
      reason: `The last dated next step was ${plainDay(last)}; nothing is dated after it.`,
      inputs,
      factIds,
      clearsWhen,
    };
  },
});
