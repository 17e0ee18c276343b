// Who and what the deal is, its promises in one row, and the way into its own system.
'use client';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { OUTCOME_LABELS, PHASE_LABELS, type Phase } from '@/server/core/vocabulary/phase';
import { formatDay, formatMoney, formatRelativeDay } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { PageHeader } from '../../../../_ui/page-header';
import { Stat } from '../../../../_ui/stat';
import { StatRow } from '../../../../_ui/stat-row';
import { TextLink } from '../../../../_ui/text-link';
import { AsOfControl } from '../../../_components/as-of-control';
import { sentence } from '../../../_components/draft/draft-values';
import { DollarStateMark } from '../../../_components/evidence/dollar-state-mark';
import { SourceStanding } from '../../../_components/source-standing';
import { AcceptedMark } from './accepted-mark';
import { CATEGORY_MAKER_WORDS } from './category-maker-words';
import { useDeal } from './deal-context';
import { presentPhase, presentValueOf } from './present-commitment';

export function DealHeader() {
  const { deal, setting, open } = useDeal();
  const { commitments, state } = deal;
  const { today } = setting;
  const closesOn = presentValueOf(deal, 'closes_on');
  const category = presentValueOf(deal, 'category') ?? commitments.category;
  const phase = presentPhase(deal) as Phase;
  const isOverdue = deal.outcome === 'open' && closesOn !== null && closesOn < today;
  return (
    <PageHeader
      crumbs={[{ label: 'Forecast', href: '/forecast' }, { label: 'Deal' }]}
      title={<span className="break-words">{deal.name}</span>}
      hint={[
        deal.accountName ?? 'No account',
        deal.ownerName ?? 'No owner',
        deal.segment ?? 'No segment',
        sentence(deal.dealType),
      ].join(' · ')}
      controls={
        <>
          {deal.outcome === 'open' ? null : <Badge edge="solid">{OUTCOME_LABELS[deal.outcome]}</Badge>}
          {deal.hasVanished ? <Badge tone="warn">Gone from {deal.sourceName}</Badge> : null}
          {deal.link ? <TextLink href={deal.link}>Open in {deal.sourceName}</TextLink> : null}
          <AsOfControl today={today} />
          {deal.may.answerFlags ? (
            <Button onClick={() => open({ kind: 'attach' })}>Attach evidence</Button>
          ) : null}
        </>
      }
    >
      <StatRow label="The deal's commitments">
        <Stat
          label="Amount"
          value={
            presentValueOf(deal, 'amount') === null
              ? 'No amount'
              : formatMoney(presentValueOf(deal, 'amount'), commitments.currency)
          }
        >
          <AcceptedMark field="amount" />
        </Stat>
        <Stat label="Closes" value={closesOn ? formatDay(closesOn, today) : 'Undated'}>
          {closesOn ? (
            <p className={isOverdue ? 'text-bad-ink' : 'text-ink-2'}>
              {formatRelativeDay(closesOn, today)}
              {isOverdue ? ', overdue' : ''}
            </p>
          ) : null}
          <AcceptedMark field="closes_on" />
        </Stat>
        <Stat label="Category" value={CATEGORY_LABELS[category as keyof typeof CATEGORY_LABELS] ?? category}>
          <AcceptedMark
            field="category"
            otherwise={deal.outcome === 'open' ? CATEGORY_MAKER_WORDS[commitments.categoryMadeBy] : undefined}
          />
        </Stat>
        <Stat label="Stage" value={presentValueOf(deal, 'stage') ?? PHASE_LABELS[phase]}>
          <p className="text-ink-2">{PHASE_LABELS[phase]}</p>
          <AcceptedMark field="stage" />
        </Stat>
        <Stat label="Evidence" value={<DollarStateMark state={state?.dollarState ?? null} />}>
          {state && state.blockingTotal > 0 ? (
            <p className="text-ink-2">
              {state.blockingMet} of {state.blockingTotal} blocking items met
            </p>
          ) : null}
        </Stat>
      </StatRow>
      <div className="text-ink-2 text-xs">
        <SourceStanding today={today} />
      </div>
    </PageHeader>
  );
}
