// The gate of a stage: what its phase needs, what is there already and where it stands, and how to settle the rest.
'use client';
import { useQuery } from '@tanstack/react-query';
import { CONFIRMED_FILLS } from '@/server/core/checklist/confirmed-fills';
import type { RequiredField } from '@/server/core/checklist/required-fields';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import { useTRPC } from '../../../../../_lib/trpc';
import { Button } from '../../../../../_ui/button';
import { Glyph } from '../../../../../_ui/glyph';
import { Skeleton } from '../../../../../_ui/skeleton';
import { sentence } from '../../../../_components/draft/draft-values';
import { useDeal } from '../deal-context';
import { DealItemMark } from '../deal-item-mark';
import { ItemActions } from '../item-actions';

const CHANGED_HERE: Partial<Record<RequiredField, CommitmentField>> = {
  amount: 'amount',
  closes_on: 'closes_on',
  next_step: 'next_step',
};
/** Which drafts fill which field. */
const DRAFTED: Partial<Record<RequiredField, string>> = {
  amount: 'amount',
  closes_on: 'closes_on',
  next_step: 'next_step',
  decision_contact: 'contact_role',
};

export function StageGate({ stage }: { stage: string }) {
  const { deal, open, close } = useDeal();
  const trpc = useTRPC();
  const { data: gate, isPending } = useQuery(trpc.deal.gate.queryOptions({ id: deal.id, stage }));
  if (isPending) return <Skeleton className="h-24" />;
  if (!gate?.isForward) return null;
  const items = deal.items.filter(({ key }) => gate.itemsOpen.includes(key));
  const isOpen = gate.fields.every(({ isMet }) => isMet) && items.length === 0;
  return (
    <section aria-label={`What ${sentence(gate.phase)} asks for`} className="flex flex-col gap-2">
      <p className="text-ink-2 text-xs">
        {isOpen
          ? `Everything that ${gate.phase} asks for is there.`
          : `${sentence(gate.phase)} asks for these first.`}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line text-sm">
        {gate.fields.map(({ field, label, isMet, value }) => {
          const change = CHANGED_HERE[field];
          const draft = deal.drafts.find((one) => one.state === 'open' && one.field === DRAFTED[field]);
          return (
            <li key={field} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
              <span className={isMet ? 'text-good-ink' : 'text-ink-2'}>
                <Glyph name={isMet ? 'check' : 'ring'} size={13} />
                <span className="sr-only">{isMet ? 'there: ' : 'missing: '}</span>
              </span>
              <span className="min-w-0 flex-1">
                {label}
                {value !== null && gate.labels[value] ? (
                  <a
                    href={`#fact-${value}`}
                    onClick={close}
                    className="ml-2 text-accent-ink text-xs underline"
                  >
                    {gate.labels[value]}
                  </a>
                ) : null}
              </span>
              {isMet ? null : draft ? (
                <a
                  href={`#draft-${draft.id}`}
                  onClick={close}
                  className="inline-flex min-h-6 items-center text-accent-ink text-xs underline"
                >
                  A draft would fill it
                </a>
              ) : change ? (
                <Button
                  size="sm"
                  aria-label={`Set: ${label}`}
                  onClick={() => open({ kind: 'change', field: change })}
                >
                  Set
                </Button>
              ) : CONFIRMED_FILLS[field] ? (
                <Button
                  size="sm"
                  aria-label={`Attach evidence: ${label}`}
                  onClick={() => open({ kind: 'attach' })}
                >
                  Attach evidence
                </Button>
              ) : (
                <span className="text-ink-3 text-xs">Set it in {deal.sourceName}</span>
              )}
            </li>
          );
        })}
        {items.map((item) => (
          <li key={item.key} className="flex flex-col gap-0.5 px-3 py-2">
            <p className="flex flex-wrap items-center gap-x-2">
              <DealItemMark item={item} />
              <span className="font-medium">{item.label}</span>
            </p>
            <p className="text-ink-2 text-xs">{item.remedy ?? item.reason}</p>
            <ItemActions item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
