// One draft: from → to, why, how sure in words, what it cites, the mark "generated", and the decisions on it.
'use client';
import { clsx } from 'clsx';
import dynamic from 'next/dynamic';
import { ruleWords } from '@/server/core/rules/rule-words';
import { formatInstant } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { Button } from '../../../_ui/button';
import { Card } from '../../../_ui/card';
import { GeneratedMark } from '../../../_ui/generated-mark';
import { Kbd } from '../../../_ui/kbd';
import { ConfidenceBand } from '../evidence/confidence-band';
import { DraftChange } from './draft-change';
import { DraftCitations } from './draft-citations';
import type { DraftView } from './draft-dialog';
import { valueWords } from './draft-values';
import { RefusalNotice } from './refusal-notice';
import type { DraftDesk } from './use-draft-desk';

const DraftDecided = dynamic(() => import('./draft-decided').then((it) => it.DraftDecided));

export type DraftCardProps = {
  draft: DraftView;
  /** The deal's currency. */
  currency: string;
  desk: DraftDesk;
  /** Whether this person decides about the deal. */
  canDecide: boolean;
  /** Where the keys a, e and d go: marked, and its keys shown. */
  isActive?: boolean;
  /** The deal's address, before the citation's anchor; '' on the deal itself. */
  dealHref?: string;
  /** The labels of cited records, where the screen has them. */
  labelOf?: (factId: string) => string | null;
};

export function DraftCard({
  draft,
  currency,
  desk,
  canDecide,
  isActive = false,
  dealHref = '',
  labelOf,
}: DraftCardProps) {
  const { today, timeZone } = desk.setting;
  const words = (value: string | null) => valueWords(draft.field, value, { today, currency });
  const refusal = desk.refusalOf(draft.id);
  const isOpen = draft.state === 'open';
  const decidedHere = isOpen ? desk.wordsOf(draft.id) : null;
  const canEdit = draft.field !== 'checklist_attribute' && draft.field !== 'fact_link';
  return (
    <Card
      id={`draft-${draft.id}`}
      edge="dotted"
      tabIndex={-1}
      aria-current={isActive ? 'true' : undefined}
      className={clsx(
        'flex flex-col gap-2',
        isActive && 'shadow-[inset_3px_0_0_var(--accent)]',
        decidedHere && 'opacity-60',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-semibold">{draft.fieldLabel}</h3>
        {draft.isGenerated ? <GeneratedMark by={draft.rule} /> : null}
        {isOpen ? null : <Badge>{draft.state}</Badge>}
      </div>
      <DraftChange
        subject={draft.subjectLabel}
        from={words(draft.fromValue)}
        to={words(draft.decision?.isUndone === false ? draft.decision.value : draft.toValue) ?? 'nothing'}
      />
      <p className="text-ink-2">{draft.reason}</p>
      <ConfidenceBand band={draft.band} reasons={draft.bandReasons} />
      <DraftCitations draft={draft} dealHref={dealHref} labelOf={labelOf} />
      {refusal ? (
        <RefusalNotice
          refusal={refusal}
          words={(value) => words(value) ?? value ?? 'nothing'}
          timeZone={timeZone}
          starts={{
            ...(canEdit ? { correct_input: () => desk.open('edit', draft, currency) } : {}),
            reason_code: () => desk.open('accept', draft, currency),
            note: () => desk.open('accept', draft, currency),
            refresh: () => {
              desk.closeRefusal(draft.id);
              desk.refresh();
            },
            ...desk.startsOf(draft),
          }}
          onClose={() => desk.closeRefusal(draft.id)}
        />
      ) : null}
      {decidedHere ? (
        <p role="status" className="font-medium">
          {decidedHere}
        </p>
      ) : isOpen && canDecide ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" size="sm" onClick={() => desk.accept(draft, currency)}>
            Accept <Kbd keys="a" isInForce={isActive} />
          </Button>
          {canEdit ? (
            <Button size="sm" onClick={() => desk.open('edit', draft, currency)}>
              Edit <Kbd keys="e" isInForce={isActive} />
            </Button>
          ) : null}
          <Button size="sm" onClick={() => desk.open('decline', draft, currency)}>
            Decline <Kbd keys="d" isInForce={isActive} />
          </Button>
        </div>
      ) : null}
      {isOpen ? null : <DraftDecided draft={draft} currency={currency} desk={desk} canUndo={canDecide} />}
      <p className="text-ink-3 text-xs">
        By the rule {ruleWords(draft.rule)} · {formatInstant(draft.createdAt, timeZone, { today })}
      </p>
    </Card>
  );
}
