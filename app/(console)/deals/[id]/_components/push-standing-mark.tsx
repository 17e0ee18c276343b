// Whether a later close date for new information rests on a cited record that is newer than the date before it.
'use client';
import { derivePushStanding, PUSH_STANDING_WORDS } from '@/server/core/reasons/push-standing';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { Badge } from '../../../../_ui/badge';
import { type Deal, useDeal } from './deal-context';

const NEW_INFORMATION: readonly string[] = REASON_CODES.push_new_information;

export function PushStandingMark({ entry }: { entry: Deal['history'][number] }) {
  const { deal } = useDeal();
  const isPush = (entry.oldValue ?? '') !== '' && (entry.newValue ?? '') > (entry.oldValue ?? '');
  if (entry.field !== 'closes_on' || !isPush || !NEW_INFORMATION.includes(entry.reasonCode ?? ''))
    return null;
  // Newest first: the next one of this field is how the date was set before.
  const before = deal.history
    .slice(deal.history.indexOf(entry) + 1)
    .find(({ field }) => field === 'closes_on');
  const cited = deal.facts.filter(({ id }) => entry.factIds.includes(id));
  const standing = derivePushStanding(cited, before?.at ?? null);
  return <Badge tone={standing === 'on_record' ? 'good' : 'neutral'}>{PUSH_STANDING_WORDS[standing]}</Badge>;
}
