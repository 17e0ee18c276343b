// A deal's last-activity date that is later than any activity we have is a fact of its own, without detail.
import { parseMoment } from '../values/parse-moment';
import { addFact } from './add-fact';
import type { MapScope } from './map-scope';

/** Looks up the newest day of any activity that earlier imports brought, for some deals by id. */
export type NewestActivities = (dealIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Deals asked for at once. */
const PAGE = 2_000;

export async function addLastActivities(scope: MapScope, newestOf: NewestActivities): Promise<void> {
  const { deals } = scope.ctx;
  let waiting: number[] = [];
  for (let number = 0; number < deals.size; number++) {
    if (isLater(deals.lastActivityAt(number), deals.newestActivityAt(number))) waiting.push(number);
    if (waiting.length < PAGE && number < deals.size - 1) continue;
    const newest = await newestOf(waiting.map((each) => deals.idAt(each)));
    for (const each of waiting)
      if (isLater(deals.lastActivityAt(each), newest.get(deals.idAt(each)) ?? null)) addOne(scope, each);
    await scope.sink.drain();
    waiting = [];
  }
}

const isLater = (day: string | null, newest: string | null): boolean => day !== null && day > (newest ?? '');

function addOne(scope: MapScope, number: number): void {
  const { ctx } = scope;
  const deal = ctx.deals.at(number);
  const key = ctx.deals.keyAt(number);
  const moment = parseMoment(deal.lastActivityOn ?? '', null, ctx.setting.timeZone);
  if (!moment.ok) return;
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
