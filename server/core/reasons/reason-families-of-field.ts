// Which families of reasons a change of a commitment may be given from; a first value needs no reason.
import { isDay } from '../calendar/epoch-day';
import { phaseRank } from '../flags/phase-rank';
import type { CommitmentField } from '../vocabulary/commitment-field';
import type { ReasonFamily } from '../vocabulary/reason-code';

const PUSH: readonly ReasonFamily[] = ['push_new_information', 'push_ours', 'push_date_was_wrong'];

/**
 * Days 'YYYY-MM-DD' or null. A later date is a push, with three families because the remedy differs; an earlier one a
 * pull-in; a date taken away was wrong.
 */
export function reasonFamilyForPush(oldDay: string | null, newDay: string | null): readonly ReasonFamily[] {
  if (oldDay === null || !isDay(oldDay) || oldDay === newDay) return [];
  if (newDay === null || !isDay(newDay)) return ['push_date_was_wrong'];
  return newDay > oldDay ? PUSH : ['pull_in'];
}

/** For a stage the values are phases. An empty answer means that the change needs no reason. */
export function reasonFamiliesOf(
  field: CommitmentField,
  oldValue: string | null,
  newValue: string | null,
): readonly ReasonFamily[] {
  if (oldValue === null || oldValue === newValue) return [];
  if (field === 'closes_on') return reasonFamilyForPush(oldValue, newValue);
  if (field === 'amount') return ['amount'];
  if (field === 'category') return ['category'];
  if (field !== 'stage') return [];
  if (newValue === 'lost') return ['loss'];
  if (oldValue === 'won') return ['won_reversed'];
  if (oldValue === 'lost' || oldValue === 'void') return phaseRank(newValue) >= 0 ? ['reopen'] : [];
  return phaseRank(newValue) >= 0 && phaseRank(newValue) < phaseRank(oldValue) ? ['stage_back'] : [];
}
