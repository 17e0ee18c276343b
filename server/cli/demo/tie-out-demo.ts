// Enters the simulated CRM's own totals beside the demo's import, as its finance would; one deal came too late for the export, and a code says so.
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { crmTotals } from '@/db/demo/crm-totals';
import { DEMO_FINANCE } from '@/db/demo/people';
import { seat } from '@/db/schema/seat';
import { addAmounts } from '@/server/core/money/amounts';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { importTieOut } from '@/server/moves/import-tie-out';
import { refusalText } from '../refusal-text';

const LATER_DEAL = {
  currency: 'EUR',
  amount: '18400',
  reasonCode: 'exported_at_another_time',
  note: 'One deal was created after the export had run.',
} as const;

/** Safe to run again: what is entered twice is its newest version. */
export async function tieOutDemo(
  workspaceId: string,
  importId: string,
  deals: number,
  facts: number,
): Promise<void> {
  const [accountant] = DEMO_FINANCE.slice(-1);
  const [held] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ seatId: seat.id, personId: seat.personId })
      .from(seat)
      .where(and(eq(seat.workspaceId, workspaceId), eq(seat.email, accountant?.email ?? ''))),
  );
  if (!held?.personId) throw new Sentence("The demo's accountant has no seat, so nothing was tied out.");
  const actor = { kind: 'person', seatId: held.seatId, personId: held.personId, role: 'finance' } as const;
  for (const total of crmTotals({ deals, facts })) {
    const { currency, amount, ...explained } = LATER_DEAL;
    const isOff = total.currency === currency;
    const line = {
      ...total,
      category: 'all',
      ...(isOff ? { deals: total.deals + 1, amount: addAmounts(total.amount, amount), ...explained } : {}),
    };
    const outcome = await runMove(importTieOut, {
      workspaceId,
      actor,
      input: { importId, line },
      idempotencyKey: uuidv7(),
      now: new Date(),
    });
    if (outcome.status !== 'applied') throw new Sentence(refusalText(outcome, 'The demo was not tied out.'));
    if (!isOff && outcome.result.standing !== 'tied')
      throw new Sentence(`The demo's deals in ${total.currency} are not the ones that were simulated.`);
  }
}
