// Flags a renewal that is still open after the contract it renews has ended.
import { addDays } from '../calendar/day-arithmetic';
import { earliest } from '../checklist/earliest';
import { plainDay } from '../checklist/plain-day';
import { contractInForce } from './contract-in-force';
import { nextAhead } from './deal-moment';
import { defineFlag, type FlagFinding, isOpenRenewal } from './flag-definition';

export const openAfterExpiry = defineFlag({
  rule: 'open_after_expiry',
  version: 1,
  appliesTo: isOpenRenewal,
  find: (moment): FlagFinding => {
    const { past, today, startOf } = moment;
    const contract = contractInForce(past);
    const nextContractAt = nextAhead(moment, (fact) => fact.kind === 'contract');
    const endsOn = contract?.attributes.endsOn;
    const clearsWhen = 'The renewal is closed, or a contract that ends later is recorded.';
    if (!contract || endsOn === undefined)
      return {
        isRaised: false,
        reason: 'No contract with an end is known.',
        inputs: { 'contract ends on': null },
        clearsWhen,
        changesAt: nextContractAt,
      };
    const isRaised = endsOn < today;
    return {
      isRaised,
      reason: isRaised
        ? `The contract ended on ${plainDay(endsOn)} and the renewal is still open.`
        : `The contract runs until ${plainDay(endsOn)}.`,
      inputs: { 'contract ends on': endsOn },
      factIds: [contract.id],
      clearsWhen,
      changesAt: earliest([isRaised ? null : startOf(addDays(endsOn, 1)), nextContractAt]),
    };
  },
});
