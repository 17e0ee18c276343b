// Flags an open renewal whose contract's notice date has passed.
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { earliest } from '../checklist/earliest';
import { plainDay } from '../checklist/plain-day';
import { contractInForce } from './contract-in-force';
import { nextAhead } from './deal-moment';
import { defineFlag, type FlagFinding, isOpenRenewal } from './flag-definition';

export const noticeDatePassed = defineFlag({
  rule: 'notice_date_passed',
  version: 1,
  appliesTo: isOpenRenewal,
  find: (moment): FlagFinding => {
    const { past, today, startOf } = moment;
    const contract = contractInForce(past);
    const nextContractAt = nextAhead(moment, (fact) => fact.kind === 'contract');
    const noticeOn = contract?.attributes.noticeOn ?? '';
    const clearsWhen = 'The renewal is closed, or a contract with a notice date ahead is recorded.';
    if (!contract || !isDay(noticeOn))
      return {
        isRaised: false,
        reason: 'No contract with a notice date is known.',
        inputs: { 'notice date': null },
        clearsWhen,
        changesAt: nextContractAt,
      };
    const isRaised = noticeOn < today;
    return {
      isRaised,
      reason: `The contract's notice date is ${plainDay(noticeOn)}; it ${isRaised ? 'has passed and the renewal is open' : 'lies ahead'}.`,
      inputs: { 'notice date': noticeOn, 'contract ends on': contract.attributes.endsOn ?? null },
      factIds: [contract.id],
      clearsWhen,
      changesAt: earliest([isRaised ? null : startOf(addDays(noticeOn, 1)), nextContractAt]),
    };
  },
});
