// Open drafts with their keys, and the decided ones folded below.
'use client';
import { useState } from 'react';
import { formatCountOf } from '../../../../_lib/format';
import { useShortcuts } from '../../../../_ui/keyboard/use-shortcuts';
import { Section } from '../../../../_ui/section';
import { DraftCard } from '../../../_components/draft/draft-card';
import type { DraftView } from '../../../_components/draft/draft-dialog';
import type { DraftDesk } from '../../../_components/draft/use-draft-desk';
import { useDeal } from './deal-context';

export function DealDrafts({ desk, isKeyed }: { desk: DraftDesk; isKeyed: boolean }) {
  const { deal, cited } = useDeal();
  const [activeId, setActiveId] = useState<string | null>(null);
  const { currency } = deal.commitments;
  const waiting = deal.drafts.filter(({ state }) => state === 'open');
  const decided = deal.drafts.filter(({ state }) => state !== 'open');
  const active = waiting.find(({ id }) => id === activeId) ?? waiting[0] ?? null;
  const canDecide = deal.may.decide;

  const step = (by: 1 | -1) => {
    if (!active) return;
    const next = waiting[waiting.indexOf(active) + by];
    if (!next) return;
    setActiveId(next.id);
    document.getElementById(`draft-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const group = 'Drafts';
  useShortcuts(
    [
      { keys: ['j'], label: 'Next draft', group, run: () => step(1) },
      { keys: ['k'], label: 'Previous draft', group, run: () => step(-1) },
      { keys: ['a'], label: 'Accept the draft', group, run: () => active && desk.accept(active, currency) },
      {
        keys: ['e'],
        label: 'Edit the draft',
        group,
        run: () => active && isEditable(active) && desk.open('edit', active, currency),
      },
      {
        keys: ['d'],
        label: 'Decline the draft',
        group,
        run: () => active && desk.open('decline', active, currency),
      },
      { keys: ['u'], label: 'Undo the last decision', group, run: () => desk.undoLast() },
    ],
    isKeyed && canDecide && desk.dialog === null,
  );

  const card = (draft: DraftView) => (
    <DraftCard
      key={draft.id}
      draft={draft}
      currency={currency}
      desk={desk}
      canDecide={canDecide && deal.outcome === 'open'}
      isActive={canDecide && draft.id === active?.id}
      labelOf={(id) =>
        deal.facts.find((fact) => fact.id === id)?.label ??
        deal.signals.find((signal) => signal.id === id)?.kindLabel ??
        null
      }
    />
  );
  return (
    <Section
      title="Drafts"
      hint={
        waiting.length > 0
          ? `${formatCountOf(waiting.length, 'open draft')}${canDecide ? '' : '; the owner of the deal decides'}`
          : undefined
      }
    >
      {waiting.length === 0 ? (
        <p className="text-ink-2">No draft waits for a decision.</p>
      ) : (
        <div className="flex flex-col gap-3">{waiting.map(card)}</div>
      )}
      {decided.length > 0 ? (
        <details open={decided.some(({ id }) => cited === `draft-${id}`) || undefined}>
          <summary className="w-fit rounded-sm text-ink-2 text-xs">
            {formatCountOf(decided.length, 'decided draft')}
          </summary>
          <div className="flex flex-col gap-3 pt-3">{decided.map(card)}</div>
        </details>
      ) : null}
    </Section>
  );
}

function isEditable({ field }: DraftView): boolean {
  return field !== 'checklist_attribute' && field !== 'fact_link';
}
