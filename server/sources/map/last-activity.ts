// A deal's last-activity date that is later than any activity we have is a fact of its own, without detail.
import { parseMoment } from '../values/parse-moment';
import { addFact } from './add-fact';
import type { MapScope } from './map-scope';

export function addLastActivities(scope: MapScope): void {
  const { ctx } = scope;
  for (let number = 0; number < ctx.deals.size; number++) {
    const deal = ctx.deals.at(number);
    const key = ctx.deals.keyAt(number);
    const day = deal.lastActivityOn;
    if (day === null || day <= (deal.newestActivityOn ?? '')) continue;
    const moment = parseMoment(day, null, ctx.setting.timeZone);
    if (!moment.ok) continue;
    addFact(scope, {
      externalId: key,
      object: 'last_activity',
      table: null,
      kind: 'last_activity',
      direction: 'none',
      side: 'seller',
      occurredAt: moment.instant,
      participants: [],
      deal: key,
      account: deal.account,
      text: { subject: null, body: null },
    });
  }
}
