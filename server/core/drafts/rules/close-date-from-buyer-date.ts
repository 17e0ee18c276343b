// Close date: a buyer named a later day after the date was last set, or the date has passed and a buyer named one ahead.
import { isDay } from '../../calendar/epoch-day';
import { plainDay } from '../../checklist/plain-day';
import { bandOf, citedSignal } from '../band-of';
import { type DraftCase, dayOf } from '../draft-case';
import type { DraftProposal } from '../draft-proposal';

export function closeDateFromBuyerDate(deal: DraftCase): DraftProposal[] {
  const { closesOn, closesOnSetAt } = deal.summary.commitments;
  const named = deal.summary.signals.findLast(
    ({ kind, side, at, value }) =>
      kind === 'buyer_date' &&
      side === 'buyer' &&
      Date.parse(at) <= deal.now &&
      value.date !== undefined &&
      isDay(value.date),
  );
  const to = named?.value.date;
  if (!named || to === undefined || to < deal.today) return [];
  // Whoever set the date since has had the chance to know what the buyer said.
  const isNewer = closesOnSetAt === null || Date.parse(named.at) > Date.parse(closesOnSetAt);
  const hasPassed = closesOn !== null && closesOn < deal.today;
  if (closesOn !== null && (to <= closesOn || !(isNewer || hasPassed))) return [];
  const said = `A buyer named ${plainDay(to)} on ${plainDay(dayOf(deal, named.at))}`;
  return [
    {
      field: 'closes_on',
      subject: '',
      from: closesOn,
      to,
      reason:
        closesOn === null
          ? `${said}, and the deal has no close date.`
          : `${said}, which is after the close date of ${plainDay(closesOn)}${hasPassed ? ', now past' : ''}.`,
      ...bandOf([citedSignal(named)]),
      factIds: [...named.factIds].sort(),
      signalIds: [named.id],
      rule: 'close_date_from_buyer_date@1',
    },
  ];
}
