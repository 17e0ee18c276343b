// Where a draft opportunity stands between here and the CRM, and of which type it is.
import { addWorkingDays } from '../calendar/working-days';
import { TAKEN_OVER_WITHIN_WORKING_DAYS } from '../outbox/outbox-state';

export const DEAL_TYPES = ['new', 'expansion', 'renewal', 'other'] as const;
export type DealType = (typeof DEAL_TYPES)[number];
export const DEAL_TYPE_LABELS: Record<DealType, string> = {
  new: 'New business',
  expansion: 'Expansion',
  renewal: 'Renewal',
  other: 'Other',
};

export const OPPORTUNITY_DRAFT_STATES = ['waiting', 'exported', 'taken_over', 'withdrawn'] as const;
export type OpportunityDraftState = (typeof OPPORTUNITY_DRAFT_STATES)[number];

/** The CRM has not answered. */
export const LIVE_DRAFT_STATES = ['waiting', 'exported'] as const satisfies readonly OpportunityDraftState[];

export const OPPORTUNITY_DRAFT_LABELS: Record<OpportunityDraftState, string> = {
  waiting: 'To load',
  exported: 'Exported',
  taken_over: 'In the CRM',
  withdrawn: 'Withdrawn',
};

/** Exported, and a later import did not show it, or none did for ten working days. Days as 'YYYY-MM-DD'. */
export function isNotTakenOver(
  state: OpportunityDraftState,
  { isMissed, exportedOn }: { isMissed: boolean; exportedOn: string | null },
  today: string,
): boolean {
  if (state !== 'exported') return false;
  if (isMissed || exportedOn === null) return isMissed;
  return addWorkingDays(exportedOn, TAKEN_OVER_WITHIN_WORKING_DAYS) <= today;
}
