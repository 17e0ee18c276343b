// What was decided in the last 30 days: by whom, how, and with which code.
import { formatCountOf } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { TextLink } from '../../../_ui/text-link';
import { useReasons } from '../../_components/draft/use-reasons';
import { PastInstant } from '../../_components/past-instant';
import type { ApprovalList, ApprovalSetting } from './approval';

export function DecidedList({
  decided,
  leftOut,
  setting,
}: {
  decided: ApprovalList['decided'];
  leftOut: number;
  setting: ApprovalSetting;
}) {
  const reasons = useReasons();
  if (decided.length === 0)
    return <p className="text-ink-2 text-sm">No waiver was decided in the last 30 days.</p>;
  return (
    <>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
        {decided.map(({ rulingId, opportunityId, itemKey, itemLabel, dealName, askedBy, decision }) => (
          <li key={rulingId} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5">
            <Badge
              tone={decision?.kind === 'refused' ? 'bad' : 'good'}
              glyph={decision?.kind === 'refused' ? 'cross' : 'check'}
            >
              {decision?.kind === 'refused' ? 'Refused' : 'Approved'}
            </Badge>
            <TextLink href={`/deals/${opportunityId}#item-${itemKey}`} className="min-w-0">
              {itemLabel} · {dealName}
            </TextLink>
            <span className="text-ink-2 text-xs">
              asked by {askedBy}, decided by {decision?.by}
              {decision?.at ? (
                <>
                  , <PastInstant at={decision.at} timeZone={setting.timeZone} today={setting.today} />
                </>
              ) : null}
              {decision?.code ? `: ${reasons.words('approval_refusal', decision.code)}` : ''}
              {decision?.note ? `. “${decision.note}”` : ''}
            </span>
          </li>
        ))}
      </ul>
      {leftOut > 0 ? (
        <p className="text-ink-2 text-xs">
          {formatCountOf(leftOut, 'older decision')} of these days: see the audit log.
        </p>
      ) : null}
    </>
  );
}
