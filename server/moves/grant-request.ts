// grant.request: an admin asks for the next rung of an agent, once the evidence is there; a second admin approves.

import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { agentGrant } from '@/db/schema/agent';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { type Criterion, criteriaFor, isAboveCeiling } from '@/server/core/ladder/judge-climb';
import { AGENT_ACTIONS, CEILING, RUNG_WORDS, type Rung, rungOf } from '@/server/core/ladder/rung';
import { FIELD_CLASSES } from '@/server/core/vocabulary/commitment-field';
import { loadEvidence } from '@/server/reads/ladder/load-evidence';
import { loadRung } from '@/server/reads/ladder/load-rung';
import { zoneOf } from '@/server/reads/zone-of';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { dayInput, noteInput, textInput } from './input/text-input';
import { grantRequest as workspaceResource } from './loads/load-grant';

/** A grant is asked for again after a year at the latest. */
const LONGEST_GRANT_DAYS = 366;

const Input = z.object({
  agentId: textInput(60).min(1),
  action: z.enum(AGENT_ACTIONS),
  fieldClass: z.enum(FIELD_CLASSES),
  rung: z.int().min(2).max(4),
  expiresOn: dayInput,
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = { held: Rung; isStopped: boolean; isWaiting: boolean; criteria: Criterion[]; today: string };
type Plan = { input: Input; criteria: Criterion[] };

export const grantRequest: MoveDefinition<Input, Loaded, Plan, { grantId: string }> = {
  kind: 'grant.request',
  input: Input,
  async load(tx, { agentId, action, fieldClass, rung }, scope) {
    const timeZone = await zoneOf(tx, scope.workspaceId);
    const today = dayIn(scope.now.toISOString(), timeZone);
    const held = await loadRung(tx, agentId, action, fieldClass, today);
    const evidence = await loadEvidence(tx, agentId, fieldClass, timeZone);
    const [waiting] = await tx
      .select({ id: agentGrant.id })
      .from(agentGrant)
      .where(
        and(
          eq(agentGrant.agentId, agentId),
          eq(agentGrant.action, action),
          eq(agentGrant.fieldClass, fieldClass),
          eq(agentGrant.state, 'requested'),
        ),
      );
    const criteria = criteriaFor(rungOf(rung) ?? 2, evidence);
    return {
      held: held.rung,
      isStopped: held.cause === 'stopped',
      isWaiting: waiting !== undefined,
      criteria,
      today,
    };
  },
  request: (_loaded, _input, { workspaceId }) => ({ resource: workspaceResource(workspaceId), context: {} }),
  decide({ held, isStopped, isWaiting, criteria, today }, input) {
    const refuse = (code: string, reason: string, remedy: 'evidence' | 'correct_input' | 'refresh') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    const { fieldClass, rung, expiresOn } = input;
    if (isAboveCeiling(fieldClass, rungOf(rung) ?? 4))
      return refuse(
        'above_ceiling',
        `In ${fieldClass} fields a machine never climbs beyond rung ${CEILING[fieldClass]}, ${RUNG_WORDS[CEILING[fieldClass]].label.toLowerCase()}.`,
        'correct_input',
      );
    if (isStopped)
      return refuse('agent_stopped', 'The agent is stopped: let it go on first.', 'correct_input');
    if (isWaiting)
      return refuse('no_change', 'A request for this waits for a second admin already.', 'refresh');
    if (rung !== held + 1)
      return refuse('one_rung', `It stands on rung ${held}: it climbs one rung at a time.`, 'correct_input');
    if (expiresOn <= today || expiresOn > addDays(today, LONGEST_GRANT_DAYS))
      return refuse('invalid_input', 'A grant ends on a day after today, within a year.', 'correct_input');
    const missing = criteria.filter(({ isMet }) => !isMet);
    if (missing.length > 0)
      return refuse(
        'criteria_unmet',
        `The evidence is not there yet: ${missing.map(({ asks, has }) => `${asks} (${has})`).join('; ')}.`,
        'evidence',
      );
    return {
      ok: true,
      plan: { input, criteria },
      needsApproval: {
        reason: 'A second revops admin approves what a machine may do.',
        remedies: ['approval:admin'],
      },
    };
  },
  async write(tx, { input, criteria }, { workspaceId, actor, now, moveId }) {
    const id = uuidv7();
    const { agentId, action, fieldClass, rung, expiresOn, note } = input;
    await tx.insert(agentGrant).values({
      workspaceId,
      id,
      agentId,
      action,
      fieldClass,
      rung,
      state: 'requested',
      evidence: criteria,
      expiresOn,
      requestedBySeatId: actorId(actor),
      requestedAt: now,
      note,
      moveId,
    });
    return {
      result: { grantId: id },
      subjects: [id],
      values: note ? { note } : undefined,
      measures: { agent: agentId, class: fieldClass, rung, expires: expiresOn },
    };
  },
};
