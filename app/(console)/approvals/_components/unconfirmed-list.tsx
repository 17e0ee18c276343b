// Records attached by hand that wait for a second person who opens them and states what they saw.
import { LinkButton } from '../../../_ui/link-button';
import { TextLink } from '../../../_ui/text-link';
import { PastInstant } from '../../_components/past-instant';
import type { ApprovalList, ApprovalSetting } from './approval';

export function UnconfirmedList({
  facts,
  setting,
  decides,
}: {
  facts: ApprovalList['toConfirm'];
  setting: ApprovalSetting;
  decides: boolean;
}) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
      {facts.map(({ factId, opportunityId, dealName, label, attachedBy, attachedAt, isOwn }) => (
        <li key={factId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
          <div className="min-w-0">
            <TextLink href={`/deals/${opportunityId}#fact-${factId}`} className="font-medium">
              {label}
            </TextLink>
            <p className="text-ink-2 text-xs">
              {dealName} · attached by {attachedBy},{' '}
              <PastInstant at={attachedAt} timeZone={setting.timeZone} today={setting.today} />
            </p>
          </div>
          {decides && !isOwn ? (
            <LinkButton size="sm" href={`/deals/${opportunityId}#fact-${factId}`}>
              Open to confirm
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
