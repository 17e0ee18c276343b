// Properties of a summary: the order of records cannot matter, each record is counted once, and all that is counted is cited.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayIn } from '../calendar/day-in-zone';
import { buildBuyer } from '../evidence/fact-builders';
import { buildFact } from '../evidence/summary-builder';
import { CONTACT_ROLES, FACT_KINDS, SIDES } from '../vocabulary/fact';
import { summariseActivity } from './summarise-activity';
import type { SummaryPoint } from './summary-point';
import { summarySentence } from './summary-words';

const AT = {
  since: '2026-05-01',
  today: '2026-05-13',
  now: '2026-05-13T10:00:00.000Z',
  dayOf: (instant: string) => dayIn(instant, 'Europe/Berlin'),
};
const SECRET = 'Project Falcon';
const fact = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...FACT_KINDS),
    side: fc.constantFrom(...SIDES),
    occurredAt: fc
      .date({ min: new Date('2026-04-01'), max: new Date('2026-06-30'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    isCancelled: fc.boolean(),
    isAutomatic: fc.boolean(),
    participants: fc.array(
      fc
        .tuple(fc.nat(3), fc.option(fc.constantFrom(...CONTACT_ROLES)))
        .map(([contact, role]) => buildBuyer(`contact-${contact}`, role)),
      { maxLength: 3 },
    ),
    attributes: fc.constantFrom(
      {},
      { status: 'open', dueOn: '2026-05-06' },
      { status: 'open', dueOn: '2026-05-20' },
      { status: 'open', dueOn: SECRET },
    ),
  })
  .map((own) => buildFact({ ...own, label: SECRET }));
const facts = fc.uniqueArray(fact, { selector: ({ id }) => id, maxLength: 25 });

const countOf = (point: SummaryPoint): number => {
  if (point.point === 'automatic') return point.count;
  if (point.point === 'took_part' || point.point === 'silent') return 0;
  return point.of.reduce((sum, { count }) => sum + count, 0);
};

it('is the same bytes whatever the order of its records', () => {
  fc.assert(
    fc.property(
      facts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(JSON.stringify(summariseActivity(shuffled, AT))).toBe(
          JSON.stringify(summariseActivity(all, AT)),
        );
      },
    ),
  );
});

it('counts each record of the time asked for once, and cites every record it counts', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { points } = summariseActivity(all, AT);
      const counting = points.filter(({ point }) => point !== 'took_part' && point !== 'silent');
      for (const point of counting) expect(point.factIds).toHaveLength(countOf(point));
      const cited = counting.flatMap(({ factIds }) => factIds);
      expect(new Set(cited).size).toBe(cited.length);
      const expected = all.filter(
        ({ kind, occurredAt, attributes }) =>
          kind !== 'contact_role' &&
          (AT.dayOf(occurredAt) >= AT.since || (kind === 'task' && /^2026/.test(attributes.dueOn ?? ''))),
      );
      expect([...cited].sort()).toEqual(expected.map(({ id }) => id).sort());
    }),
  );
});

it('never says anything that a label or an attribute holds', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const { points } = summariseActivity(all, AT);
      expect(JSON.stringify(points) + points.map(summarySentence).join('\n')).not.toContain(SECRET);
    }),
  );
});
