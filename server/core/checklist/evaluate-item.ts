// Which rule evaluates which item; every key has exactly one.
import type { ItemResult } from '../evidence/deal-result';
import type { ItemKey } from '../vocabulary/item';
import { evaluateActionPlan } from './action-plan';
import { evaluateAmountEqualsContract } from './amount-equals-contract';
import { evaluateBooked } from './booked';
import { evaluateBudget } from './budget';
import { evaluateChampion } from './champion';
import { evaluateCloseEvent } from './close-event';
import { evaluateCompetition } from './competition';
import { evaluateContractEndKnown } from './contract-end-known';
import { evaluateCounterpartySigned } from './counterparty-signed';
import { evaluateDecisionCriteria } from './decision-criteria';
import { evaluateDecisionProcess } from './decision-process';
import { evaluateEbEngaged } from './eb-engaged';
import { evaluateEconomicBuyer } from './economic-buyer';
import type { ItemCase } from './item-case';
import { evaluateMetrics } from './metrics';
import { evaluateMultiThread } from './multi-thread';
import { evaluateNextStep } from './next-step';
import { evaluateNoticeDateAhead } from './notice-date-ahead';
import { evaluatePain } from './pain';
import { evaluatePaperProcess } from './paper-process';
import { evaluateProposal } from './proposal';
import { evaluateRenewalQuote } from './renewal-quote';
import { evaluateSignatory } from './signatory';
import { evaluateSignedInPeriod } from './signed-in-period';
import { evaluateSignedOrder } from './signed-order';

const RULES: Readonly<Record<ItemKey, (itemCase: ItemCase) => ItemResult>> = {
  eb_engaged: evaluateEbEngaged,
  proposal: evaluateProposal,
  paper_process: evaluatePaperProcess,
  close_event: evaluateCloseEvent,
  next_step: evaluateNextStep,
  pain: evaluatePain,
  economic_buyer: evaluateEconomicBuyer,
  champion: evaluateChampion,
  decision_process: evaluateDecisionProcess,
  budget: evaluateBudget,
  action_plan: evaluateActionPlan,
  multi_thread: evaluateMultiThread,
  signatory: evaluateSignatory,
  metrics: evaluateMetrics,
  decision_criteria: evaluateDecisionCriteria,
  competition: evaluateCompetition,
  contract_end_known: evaluateContractEndKnown,
  notice_date_ahead: evaluateNoticeDateAhead,
  renewal_quote: evaluateRenewalQuote,
  signed_order: evaluateSignedOrder,
  amount_equals_contract: evaluateAmountEqualsContract,
  signed_in_period: evaluateSignedInPeriod,
  counterparty_signed: evaluateCounterpartySigned,
  booked: evaluateBooked,
};

export function evaluateItem(itemCase: ItemCase): ItemResult {
  return RULES[itemCase.item.key](itemCase);
}
