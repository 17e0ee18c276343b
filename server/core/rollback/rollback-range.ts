// Which moves a rollback speaks of: named ones, or an agent's, a rule version's, an import's, a time's; never "everything".
import { z } from 'zod';
import { isDay } from '../calendar/epoch-day';
import { MOST_UNITS } from './most-units';

const day = z.string().refine(isDay, 'A day is written YYYY-MM-DD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written HH:MM');

export const RollbackRange = z
  .object({
    /** Moves by their ids, such as one that an entry of the log names. */
    moveIds: z.array(z.uuid()).max(MOST_UNITS).optional(),
    /** What an agent wrote, and decisions on what it drafted. */
    agent: z.string().min(1).max(60).optional(),
    /** What a rule proposed, with its version: 'amount_from_quote@1'. */
    rule: z
      .string()
      .regex(/^[a-z0-9_]+@\d{1,6}$/, 'A rule is named with its version, such as amount_from_quote@1')
      .max(80)
      .optional(),
    /** What rests on records that this import brought. */
    importId: z.uuid().optional(),
    /** Days in the workspace's zone, both among them; wall time, as in the log. */
    since: day.optional(),
    until: day.optional(),
    /** Narrow the first and the last day. */
    sinceTime: time.optional(),
    untilTime: time.optional(),
    /** Open drafts are withdrawn as well. */
    withDrafts: z.boolean().optional(),
  })
  .refine(
    ({ moveIds, agent, rule, importId, since, until }) =>
      Boolean(moveIds?.length || agent || rule || importId || since || until),
    'Say which moves: by agent, rule version, import or time',
  )
  .refine(({ since, until }) => !since || !until || since <= until, 'The range ends before it begins');
export type RollbackRange = z.infer<typeof RollbackRange>;
