// What people promise: each with its person, the CRM's value and the value accepted here apart, never mixed.
'use client';
import { COMMITMENT_FIELDS, DRAFT_FIELD_LABELS } from '@/server/core/vocabulary/commitment-field';
import { Section } from '../../../../_ui/section';
import { CommitmentRow } from './commitment-row';
import { useDeal } from './deal-context';

export function CommitmentColumn() {
  const { deal } = useDeal();
  return (
    <Section title="Commitments" hint="what a person promises">
      <ul
        aria-label="Commitments"
        className="divide-y divide-line overflow-hidden rounded-lg border border-line border-l-4 border-l-accent bg-surface"
      >
        {COMMITMENT_FIELDS.map((field) => (
          <CommitmentRow key={field} field={field} label={DRAFT_FIELD_LABELS[field]} />
        ))}
      </ul>
      {deal.outcome === 'open' ? null : (
        <p className="text-ink-2 text-xs">The deal is closed in its source, so its commitments are final.</p>
      )}
    </Section>
  );
}
