// Flags an open renewal whose contract's notice date has passed.
import { addDays } from '../calendar/day-arithmetic';
import { isDay } from '../calendar/epoch-day';
import { plainDay } from '../checklist/plain-day';
import { contractInForce } from './contract-in-force';
import { defineFlag, type FlagFinding, isOpenRenewal } from './flag-definition';

export const noticeDatePassed = defineFlag({
  rule: 'notice_date_passed',
  version: 1,
  appliesTo: isOpenRenewal,
  find: ({ past, today, startOf }): FlagFinding => {
    const contract = contractInForce(past);
    const noticeOn = contract?.attributes.noticeOn ?? '';
    const clearsWhen = 'The renewal is closed, or a contract with a notice date ahead is recorded.';
    if (!contract || !isDay(noticeOn))
      return {
        isRaised: false,
        reason: 'No contract with a notice date is known.',
        inputs: { 'notice date': null },
        clearsWhen,
      };
    const isRaised = noticeOn < today;
    return {
      isRaised,
      reason: `The contract's notice date is ${plainDay(noticeOn)}; it ${isRaised ? 'has passed and the renewal is open' : 'lies ahead'}.`,
      inputs: { 'notice date': noticeOn, 'contract ends on': contract.attributes.endsOn ?? null },
      factIds: [contract.id],
      clearsWhen,
      changesAt: isRaised ? null : startOf(addDays(noticeOn, 1)),
    };
  },
});
