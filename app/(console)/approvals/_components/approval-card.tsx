// One request: the deal, the difference, who asks and why, until when, whose turn it is, and the two answers.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { formatDay, formatInstant, formatList } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { Glyph } from '../../../_ui/glyph';
import { Kbd } from '../../../_ui/kbd';
import { TextLink } from '../../../_ui/text-link';
import { useReasons } from '../../_components/draft/use-reasons';
import type { Approval, ApprovalList, ApprovalSetting } from './approval';
import { ApprovalDifference } from './approval-difference';
import { ApprovalPolicies } from './approval-policies';

export function ApprovalCard({
  approval,
  policies,
  setting,
  isActive,
  onApprove,
  onRefuse,
  onMark,
  refusal,
}: {
  approval: Approval;
  policies: ApprovalList['policies'];
  setting: ApprovalSetting;
  isActive: boolean;
  onApprove: () => void;
  onRefuse: () => void;
  onMark: () => void;
  /** What the door said of the last try. */
  refusal: ReactNode;
}) {
  const { today, timeZone } = setting;
  const reasons = useReasons();
  const { turn, waitsFor, dealName, itemLabel } = approval;
  const mayDecide = turn === 'yours' || turn === 'allowed';
  const about = [
    approval.accountName,
    approval.ownerName ?? 'No owner',
    CATEGORY_LABELS[approval.category as Category] ?? approval.category,
    approval.closesOn ? `closes ${formatDay(approval.closesOn, today)}` : 'undated',
  ].filter(Boolean);
  return (
    <li
      id={`request-${approval.rulingId}`}
      aria-current={isActive || undefined}
      onPointerDown={onMark}
      className={clsx(
        'flex flex-col gap-3 rounded-lg border bg-surface p-4 text-sm',
        isActive ? 'border-accent' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold">
          <TextLink href={`/deals/${approval.opportunityId}#item-${approval.itemKey}`}>
            Waive “{itemLabel}” on {dealName}
          </TextLink>
        </h3>
        <span className="text-ink-3 text-xs">{about.join(' · ')}</span>
      </div>
      <ApprovalDifference approval={approval} />
      <div className="flex flex-col gap-1">
        <p>
          <Glyph name="person" size={12} className="mr-1.5 text-ink-2" />
          {approval.askedBy} asks, {formatInstant(approval.askedAt, timeZone, { today })}:{' '}
          {approval.reasonCode
            ? reasons.words('waiver', approval.reasonCode, instantOfId(approval.rulingId))
            : 'no reason'}
          {approval.note ? `. “${approval.note}”` : '.'}
        </p>
        {approval.itemReason ? <p className="text-ink-2">Without it: {approval.itemReason}</p> : null}
        <p className="text-ink-2 text-xs">
          Would hold until {formatDay(approval.until, today)}. Waits for {formatList(waitsFor.names, 'or')}
          {waitsFor.escalatesOn && waitsFor.next
            ? `; ${waitsFor.next} joins on ${formatDay(waitsFor.escalatesOn, today)}`
            : ''}
          .{' '}
          {approval.isAboveReview ? (
            <Badge tone="warn" glyph="bang">
              Above the review amount
            </Badge>
          ) : null}
        </p>
      </div>
      <ApprovalPolicies policies={policies} isAboveReview={approval.isAboveReview} />
      {refusal}
      {mayDecide ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            variant="primary"
            size="sm"
            onClick={onApprove}
            aria-label={`Approve the waiver of ${itemLabel} on ${dealName}`}
          >
            Approve {isActive ? <Kbd keys="a" /> : null}
          </Button>
          <Button
            size="sm"
            onClick={onRefuse}
            aria-label={`Refuse the waiver of ${itemLabel} on ${dealName}`}
          >
            Refuse {isActive ? <Kbd keys="d" /> : null}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
