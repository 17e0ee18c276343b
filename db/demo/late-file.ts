// What the simulated CRM's first export had left out: a few commits that were pushed to the next quarter and back, told by a history that comes later.
import { stringify } from 'csv-stringify/sync';
import { buildDemoWorld, type DemoOptions, tellAccounts } from './account-stories';
import { dayText } from './day';
import type { DealStory } from './deal-story';
import { DEMO_DEFAULTS } from './generate-demo';
import type { SaidFile } from './said-files';
import { salesforceId } from './salesforce-id';

/** Around the quarter's first weekly call, whose snapshot knew nothing of it. */
const PUSHED_AT = '2026-04-16T15:20:00.000Z';
const BACK_AT = '2026-04-23T14:05:00.000Z';
const PUSHED_TO = '2026-07-17';
const QUARTER = ['2026-04-21', '2026-06-30'] as const;
const DEALS = 2;
/** Behind all numbers that the other histories take. */
const FIRST_NUMBER = 90_000_000;

/** Commits of the quarter whose date and category stood all the while: what came after stays as it is. */
export function lateHistoryFile(options: Partial<DemoOptions> = {}): SaidFile & { rows: number } {
  const world = buildDemoWorld({ ...DEMO_DEFAULTS, ...options });
  const rows: string[][] = [];
  for (const { deals } of tellAccounts(world)) {
    for (const deal of deals) {
      const day = steadyDay(deal);
      if (day === null || rows.length >= DEALS * 2) continue;
      const row = (at: string, from: string, to: string) => [
        salesforceId('OpportunityFieldHistory', FIRST_NUMBER + rows.length),
        ...['false', deal.id, deal.owner.id, at, 'CloseDate', 'DateOnly', from, to],
      ];
      rows.push(row(PUSHED_AT, day, PUSHED_TO));
      rows.push(row(BACK_AT, PUSHED_TO, day));
    }
    if (rows.length >= DEALS * 2) break;
  }
  const columns = 'Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue'.split(
    ',',
  );
  return { name: 'OpportunityFieldHistory.csv', text: stringify([columns, ...rows]), rows: rows.length };
}

/** Its close date, where it was a commit of the quarter from before the push until after it came back; else null. */
function steadyDay({ changes }: DealStory): string | null {
  const [pushedAt, backAt] = [Date.parse(PUSHED_AT), Date.parse(BACK_AT)];
  const then = changes.findLast(({ at }) => at < pushedAt)?.after;
  if (then?.category !== 'commit' || then.closesOn === null || then.amount === null) return null;
  const isSteady = changes.every(
    ({ at, after }) =>
      at < pushedAt || at > backAt || (after.closesOn === then.closesOn && after.category === 'commit'),
  );
  const day = dayText(then.closesOn);
  return isSteady && day >= QUARTER[0] && day <= QUARTER[1] ? day : null;
}
