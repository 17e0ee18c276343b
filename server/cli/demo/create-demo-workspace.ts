// Creates the empty workspace of a simulated company, its clock fixed so that it never goes stale.
import { v7 as uuidv7 } from 'uuid';
import { DEMO_CLOCK } from '@/db/demo/clock';
import { DEMO_COMPANY, DEMO_COMPETITORS } from '@/db/demo/company';
import { DEFAULT_FISCAL_CALENDAR } from '@/server/core/period/fiscal-calendar';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { workspaceCreate } from '@/server/moves/workspace-create';

/** @returns the new workspace's id. */
export async function createDemoWorkspace(slug: string, name: string, now: Date): Promise<string> {
  const workspaceId = uuidv7();
  const outcome = await runMove(workspaceCreate, {
    workspaceId,
    actor: { kind: 'command', id: 'demo' },
    input: {
      slug,
      name,
      timeZone: DEMO_CLOCK.timeZone,
      currency: DEMO_COMPANY.currency,
      fiscalCalendar: DEFAULT_FISCAL_CALENDAR,
      smallDealLimit: DEMO_COMPANY.smallDealLimit,
      materialAmount: DEMO_COMPANY.materialAmount,
      reviewAmount: '100000',
      internalDomains: [DEMO_COMPANY.domain],
      knownCompetitors: [...DEMO_COMPETITORS],
      isSimulated: true,
      clockAt: DEMO_CLOCK.effectiveAt,
    },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status === 'applied') return workspaceId;
  throw new Sentence(
    outcome.status === 'refused' ? outcome.reason : 'The demo workspace could not be created; try again.',
  );
}
