// call.submit: somebody says the number of a team or a seat; kept with the roll-up and each child's call of that moment.
import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { adjustment, call } from '@/db/schema/call';
import { callWindowAt } from '@/server/core/calls/call-window';
import { compareAmounts, subtractAmounts } from '@/server/core/money/amounts';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { readChildCalls, readChildren, readLastCall, readRollUp } from '@/server/reads/call-grounds';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { amountInput, callAbout } from './input/call-input';
import { noteInput } from './input/text-input';
import { type CallNodeForMove, loadCallNode, nodeResource } from './loads/load-call-node';
import { refuseReason } from './refuse-reason';

const Input = z.strictObject({
  ...callAbout,
  amount: amountInput,
  reasonCode: z.enum(REASON_CODES.call).exclude(['imported']),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = CallNodeForMove & {
  rollUp: string;
  childCalls: (typeof call.$inferInsert)['childCalls'];
  previous: typeof call.$inferSelect | null;
};
type Plan = { input: Input; held: Loaded; window: ReturnType<typeof callWindowAt> };
export type Submitted = {
  callId: string;
  isLate: boolean;
  differenceToRollUp: string;
  differenceToLast: string | null;
};

export const callSubmit: MoveDefinition<Input, Loaded, Plan, Submitted> = {
  kind: 'call.submit',
  input: Input,
  async load(tx, input, scope) {
    const held = await loadCallNode(tx, input, input.periodKey, scope);
    if (!held) return null;
    const { period, today } = held;
    return {
      ...held,
      rollUp: period ? await readRollUp(tx, input, period, today) : '0',
      childCalls: await readChildCalls(tx, input, await readChildren(tx, input, today)),
      previous: await readLastCall(tx, input),
    };
  },
  request: ({ node, standing }) => ({ resource: nodeResource(node), context: standing }),
  decide(held, input, { now, reasons }) {
    const refuse = (code: string, reason: string, remedy: 'correct_input' | 'reason_code') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    if (!held.period)
      return refuse(
        'invalid_input',
        `The fiscal calendar has no period "${input.periodKey}".`,
        'correct_input',
      );
    if (held.period.endsOn < held.today)
      return refuse('period_over', `${held.period.label} is over: its calls are frozen.`, 'correct_input');
    const refused = refuseReason('call', input.reasonCode, input.note ?? null, reasons);
    if (refused) return refused;
    if (input.reasonCode === 'as_rolled_up' && compareAmounts(input.amount, held.rollUp) !== 0)
      return refuse(
        'reason_missing',
        'The call differs from the roll-up: choose the reason why.',
        'reason_code',
      );
    return {
      ok: true,
      plan: { input, held, window: callWindowAt(now.toISOString(), held.timeZone, held.rules.callWindow) },
    };
  },
  async write(tx, { input, held, window }, { workspaceId, actor, moveId, now, recordedAt }) {
    const id = uuidv7();
    const { nodeKind, nodeId, periodKey, category, amount, reasonCode, note = null } = input;
    const about = { nodeKind, nodeId, periodKey, category };
    await tx.insert(call).values({
      workspaceId,
      id,
      ...about,
      amount,
      currency: held.currency,
      reasonCode,
      note,
      seatId: actorId(actor),
      at: now,
      recordedAt,
      moveId,
      rollUp: held.rollUp,
      childCalls: held.childCalls,
      previousCallId: held.previous?.id ?? null,
      windowClosesOn: window.closesOn,
      isLate: window.isLate,
    });
    // An adjustment stands until the next call of what it is beside, by the workspace's clock: a freeze of a past moment asks by it.
    await tx
      .update(adjustment)
      .set({ expiredByCallId: id, expiredAt: now })
      .where(
        and(
          eq(adjustment.nodeKind, nodeKind),
          eq(adjustment.nodeId, nodeId),
          eq(adjustment.periodKey, periodKey),
          eq(adjustment.category, category),
          isNull(adjustment.expiredAt),
          isNull(adjustment.withdrawnAt),
        ),
      );
    return {
      result: {
        callId: id,
        isLate: window.isLate,
        differenceToRollUp: subtractAmounts(amount, held.rollUp),
        differenceToLast: held.previous ? subtractAmounts(amount, held.previous.amount) : null,
      },
      subjects: [id, nodeId],
      reasonCode,
      values: {
        after: amount,
        ...(held.previous ? { before: held.previous.amount } : {}),
        ...(note ? { note } : {}),
      },
      measures: {
        period: periodKey,
        category,
        window: window.closesOn,
        ...(window.isLate ? { late: 'yes' } : {}),
      },
    };
  },
};
