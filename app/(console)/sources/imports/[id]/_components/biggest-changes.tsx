// The deals that an import would change most, each with its fields' old and new values and the dollars that move.
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatAmount, formatDay } from '../../../../../_lib/format';
import { Badge } from '../../../../../_ui/badge';
import { Delta } from '../../../../../_ui/delta';
import { Money } from '../../../../../_ui/money';
import { Section } from '../../../../../_ui/section';
import { Table, Td, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { TextLink } from '../../../../../_ui/text-link';
import { Th } from '../../../../../_ui/th';
import type { DryRun } from '../../../_components/answers';
import { dealFieldLabel } from './deal-field-label';

type Change = DryRun['biggest'][number];

export function BiggestChanges({ dryRun, today }: { dryRun: DryRun; today: string }) {
  if (dryRun.biggest.length === 0) return null;
  return (
    <Section title="The biggest changes" hint="By the dollars that move; a new deal by its amount">
      <TableFrame label="Deals that would change most" className="max-h-160">
        <Table minWidth={720} cards="paired">
          <thead>
            <tr>
              <Th>Deal</Th>
              <Th>What changes</Th>
              <Th numeric>Dollars</Th>
            </tr>
          </thead>
          <tbody>
            {dryRun.biggest.map((change) => (
              <Tr key={change.opportunityId}>
                <Td className="max-w-72 align-top">
                  {change.kind === 'new' ? (
                    <span className="block truncate font-medium" title={change.name}>
                      {change.name}
                    </span>
                  ) : (
                    <TextLink
                      href={`/deals/${change.opportunityId}`}
                      className="block truncate font-medium"
                      title={change.name}
                    >
                      {change.name}
                    </TextLink>
                  )}
                </Td>
                <Td data-label="What changes" className="max-sm:col-span-full align-top">
                  <What change={change} today={today} />
                </Td>
                <Td data-label="Dollars" numeric className="align-top">
                  {isGainOrLoss(change) ? (
                    <Delta change={change.effect} currency={change.currency} upIs="neutral" />
                  ) : (
                    <Money amount={change.effect} currency={change.currency} />
                  )}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}

/** Dollars that only move, to another category or quarter, are neither more nor fewer. */
function isGainOrLoss({ kind, changes }: Change): boolean {
  return kind !== 'changed' || changes.some(({ field }) => field === 'amount');
}

function What({ change, today }: { change: Change; today: string }) {
  if (change.kind === 'new') return <Badge tone="good">new</Badge>;
  if (change.kind === 'vanished') return <Badge tone="warn">no longer in the source</Badge>;
  return (
    <ul className="flex flex-col gap-0.5 py-0.5">
      {change.changes.map(({ field, from, to }) => (
        <li key={field} className="flex flex-wrap gap-x-1.5">
          <span className="text-ink-3">{dealFieldLabel(field)}</span>
          <span className="text-ink-2 line-through decoration-ink-3">{shown(field, from, today)}</span>
          <span aria-hidden="true">→</span>
          <span className="sr-only">becomes</span>
          <span className="font-medium">{shown(field, to, today)}</span>
        </li>
      ))}
      {change.changes.length === 0 ? <li className="text-ink-2">fields that no total rests on</li> : null}
    </ul>
  );
}

function shown(field: string, value: string | null, today: string): string {
  if (value === null || value === '') return 'none';
  if (field === 'amount') return formatAmount(value);
  if (field === 'closes_on') return formatDay(value, today);
  const category = field === 'category' ? CATEGORIES.find((known) => known === value) : undefined;
  return category ? CATEGORY_LABELS[category] : value;
}
