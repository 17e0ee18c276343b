// The question in a form whose answer has an address of its own, so that it can be sent to somebody.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import { useTRPC } from '../../../_lib/trpc';
import { Field } from '../../../_ui/field';
import { NativeSelect } from '../../../_ui/native-select';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { DealChoice } from './deal-choice';
import { HoldsFields } from './holds-fields';
import { PromiseFields } from './promise-fields';
import { WhatIfAnswer } from './what-if-answer';
import { readWhatIf, WHAT_IF_CHOICES } from './what-if-moves';

export function WhatIfScreen() {
  const trpc = useTRPC();
  const address = useSearchParams();
  const asked = readWhatIf(address);
  const { data: people } = useQuery(trpc.rules.people.queryOptions());
  if (!people) return <SkeletonTable label="Loading the people" rows={6} columns={2} />;
  const own = people.find(({ isSelf }) => isSelf)?.seatId ?? '';
  const who = asked.who || own;
  const go = (next: Record<string, string>) => {
    // From the address as it stands: two choices in a row would else undo each other.
    const query = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(next))
      if (value) query.set(name, value);
      else query.delete(name);
    window.history.replaceState(null, '', `/rules/what-if?${query}`);
  };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <form
        aria-label="The question"
        className="flex flex-col gap-4"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field label="Who" required>
          {(control) => (
            <NativeSelect
              {...control}
              value={who}
              onChange={(event) => go({ who: event.target.value })}
              options={[
                ...people.map(({ seatId, name, role, isSelf }) => ({
                  value: seatId,
                  label: `${name}, ${ROLE_LABELS[role]}${isSelf ? ' (you)' : ''}`,
                })),
                { value: 'agent', label: 'The built-in drafter, an agent' },
              ]}
            />
          )}
        </Field>
        <Field label="Move" required>
          {(control) => (
            <NativeSelect
              {...control}
              value={asked.move.value}
              onChange={(event) => go({ move: event.target.value, holds: '' })}
              options={WHAT_IF_CHOICES}
            />
          )}
        </Field>
        {asked.move.hasDeal ? <DealChoice dealId={asked.deal} onDeal={(deal) => go({ deal })} /> : null}
        {asked.move.value === 'commitment.change' ? <PromiseFields asked={asked} onChange={go} /> : null}
        <HoldsFields asked={asked} onChange={go} />
        <p className="text-ink-3 text-xs">
          The question goes through the same door as the move itself, as a preview that is rolled back.
          Nothing is changed.
        </p>
      </form>
      <WhatIfAnswer
        question={{
          who,
          move: asked.move.value,
          opportunityId: asked.move.hasDeal ? asked.deal || null : null,
          field: asked.field,
          value: asked.value || null,
          reasonCode: asked.reason || null,
          holds: asked.holds,
        }}
        isWhole={!asked.move.hasDeal || asked.deal !== ''}
      />
    </div>
  );
}
