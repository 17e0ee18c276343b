// A summary says what happened, who took part, what lies ahead and who is silent, and cites the records for each.
import { describe, expect, it } from 'vitest';
import { dayIn } from '../calendar/day-in-zone';
import { buildBuyer, buildMail, buildMeeting, buildTask } from '../evidence/fact-builders';
import type { FactPointer } from '../evidence/fact-pointer';
import { buildFact } from '../evidence/summary-builder';
import { summariseActivity } from './summarise-activity';
import { summarySentence } from './summary-words';

const AT = {
  since: '2026-05-01',
  today: '2026-05-13',
  now: '2026-05-13T10:00:00.000Z',
  dayOf: (instant: string) => dayIn(instant, 'Europe/Berlin'),
};
const on = (day: string) => ({ occurredAt: `${day}T09:00:00.000Z` });
const sentences = (facts: FactPointer[], more = {}) =>
  summariseActivity(facts, { ...AT, ...more }).points.map(summarySentence);

describe('a summary of activity', () => {
  it('says what happened, by whom, what is ahead and what is left', () => {
    const facts = [
      buildMail({ id: 'm1', ...on('2026-05-02') }),
      buildMail({ id: 'm2', ...on('2026-05-04') }),
      buildFact({ id: 'n1', ...on('2026-05-05') }),
      buildMeeting({ id: 'a1', ...on('2026-05-20') }),
      buildTask({ id: 't1', ...on('2026-04-01'), attributes: { status: 'open', dueOn: '2026-05-18' } }),
      buildTask({ id: 't2', ...on('2026-04-01'), attributes: { status: 'open', dueOn: '2026-05-06' } }),
      buildMeeting({ id: 'c1', ...on('2026-05-06'), isCancelled: true }),
      buildFact({ id: 'x1', kind: 'email', ...on('2026-05-07'), isAutomatic: true }),
      buildMail({ id: 'old', ...on('2026-03-01') }),
    ];
    expect(sentences(facts)).toEqual([
      'Since 1 May 2026: 2 mails from the buyer and 1 note from our side.',
      'Took part: economic buyer in 2, buyers in 2 and our side in 1 of 3.',
      'Ahead: 1 task on 18 May 2026 and 1 meeting on 20 May 2026.',
      'Still open past its day: 1 task on 6 May 2026.',
      'Cancelled, and not counted: 1 meeting.',
      'Automatic, and not counted: 1 record.',
    ]);
  });

  it('says who is silent and since when, and who was never met', () => {
    const facts = [
      buildMail({ id: 'm1', ...on('2026-04-10') }, 'champion'),
      buildFact({ id: 'n1', ...on('2026-05-05') }),
      buildFact({ id: 'r1', kind: 'contact_role', participants: [buildBuyer('contact-9', 'signatory')] }),
    ];
    const { points } = summariseActivity(facts, AT);
    expect(points.map(summarySentence)).toEqual([
      'Since 1 May 2026: 1 note from our side.',
      'Took part: our side in 1 of 1.',
      'Silent: nothing from the buyer since 10 April 2026, 33 days ago.',
      'Silent: nothing with the champion since 10 April 2026, 33 days ago.',
      'Nothing has happened with the signatory yet.',
    ]);
    expect(points.map(({ factIds }) => factIds)).toEqual([['n1'], ['n1'], ['m1'], ['m1'], ['r1']]);
  });

  it('says that nothing was recorded where nothing was', () => {
    expect(sentences([])).toEqual([
      'Nothing was recorded since 1 May 2026.',
      'Nothing has come from the buyer yet.',
    ]);
  });

  it("counts a record on the day it has in the workspace's zone", () => {
    const late = buildMail({ id: 'm1', occurredAt: '2026-04-30T22:30:00.000Z' });
    expect(sentences([late])[0]).toBe('Since 1 May 2026: 1 mail from the buyer.');
    expect(sentences([late], { dayOf: (instant: string) => dayIn(instant, 'UTC') })[0]).toBe(
      'Nothing was recorded since 1 May 2026.',
    );
  });
});
