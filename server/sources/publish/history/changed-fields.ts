// Spells once, in SQL, which promises differ between two records of one deal; the dry run and the history both ask it.
import { type SQL, sql } from 'drizzle-orm';

/** As the page writes a next step: its day and its text in one. */
const nextStep = (record: SQL) =>
  sql`nullif(concat_ws(' · ', nullif(${record}->>'nextStepOn', ''), nullif(${record}->>'nextStep', '')), '')`;

/**
 * A subquery of (field, old_value, new_value), a row for each promise that differs; amounts are compared as numbers.
 * @param before @param now JSON of a StagedOpportunity each.
 */
export const changedFields = (before: SQL, now: SQL): SQL => sql`(
  select v.field, v.old_value, v.new_value from (values
    ('amount', ${before}->>'amount', ${now}->>'amount'),
    ('currency', ${before}->>'currency', ${now}->>'currency'),
    ('closes_on', ${before}->>'closesOn', ${now}->>'closesOn'),
    ('category', ${before}->>'category', ${now}->>'category'),
    ('stage', ${before}->>'stage', ${now}->>'stage'),
    ('phase', ${before}->>'phase', ${now}->>'phase'),
    ('next_step', ${nextStep(before)}, ${nextStep(now)}),
    ('owner', ${before}->>'ownerSeatId', ${now}->>'ownerSeatId')
  ) as v (field, old_value, new_value)
  where v.old_value is distinct from v.new_value and not ${sameValue(sql`v.field`, sql`v.old_value`, sql`v.new_value`)})`;

/** 1000 and 1000.00 are one amount; null is equal to null. */
export function sameValue(field: SQL, a: SQL, b: SQL): SQL {
  return sql`(case when ${field} = 'amount' then (${a})::numeric is not distinct from (${b})::numeric
    else ${a} is not distinct from ${b} end)`;
}
