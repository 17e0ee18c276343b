// The deals behind a bar, each as it was and as it is: what changed is marked by a sign, a word and a colour.
import { CAUSE_HINTS, CAUSE_LABELS, type WaterfallCause } from '@/server/core/waterfall/waterfall-cause';
import { formatAmountChange, formatCount, formatCountOf } from '../../../_lib/format';
import { EmptyState } from '../../../_ui/empty-state';
import { FilterChip } from '../../../_ui/filter-chip';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { TextLink } from '../../../_ui/text-link';
import { Th } from '../../../_ui/th';
import type { ComparedDeal } from './answers';
import { PROBABILITY, THEN_AND_NOW, ThenAndNow } from './then-and-now';

export function MovedDeals({
  deals,
  more,
  currency,
  cause,
  allHref,
  isWeighted,
  words,
}: {
  deals: readonly ComparedDeal[];
  more: number;
  currency: string;
  cause?: WaterfallCause | undefined;
  allHref: string;
  isWeighted: boolean;
  words: readonly [string, string];
}) {
  const fields = isWeighted ? [...THEN_AND_NOW, PROBABILITY] : THEN_AND_NOW;
  return (
    <div id="deals">
      <Section
        title={cause ? CAUSE_LABELS[cause] : 'Deals that moved'}
        hint={cause ? CAUSE_HINTS[cause] : 'The largest first'}
        actions={
          cause ? <FilterChip name="Cause" value={CAUSE_LABELS[cause]} removeHref={allHref} /> : undefined
        }
      >
        {deals.length === 0 ? (
          <EmptyState glyph="same" title={cause ? 'No deal moved by this cause' : 'Nothing moved'}>
            {cause
              ? 'Choose another one in the table above.'
              : 'Both ends hold the same deals at the same values.'}
          </EmptyState>
        ) : (
          <>
            <TableFrame label={`Deals, ${words[0].toLowerCase()} and ${words[1].toLowerCase()}`}>
              <Table minWidth={1040} cards="paired">
                <thead>
                  <tr>
                    <Th>Deal</Th>
                    <Th numeric>Moved, {currency}</Th>
                    <Th>Why</Th>
                    {fields.map(({ label, numeric }) => (
                      <Th key={label} numeric={numeric ?? false}>
                        {label}
                      </Th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {deals.map((deal) => (
                    <Tr key={deal.id}>
                      <Td className="max-w-56">
                        <TextLink href={`/deals/${deal.id}`} className="block truncate font-medium">
                          {deal.name}
                        </TextLink>
                        <span className="block truncate text-ink-3 text-xs">
                          {deal.account ?? 'No account'}
                        </span>
                      </Td>
                      <Td data-label={`Moved, ${currency}`} numeric>
                        {formatAmountChange(deal.amount)}
                      </Td>
                      <Td data-label="Why" className="text-ink-2 text-xs">
                        {[...new Set(deal.parts.map((part) => CAUSE_LABELS[part.cause]))].join(', ')}
                      </Td>
                      {fields.map((field) => (
                        <Td data-label={field.label} key={field.label} numeric={field.numeric ?? false}>
                          <ThenAndNow field={field} before={deal.before} after={deal.after} words={words} />
                        </Td>
                      ))}
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </TableFrame>
            {more > 0 ? (
              <p className="text-ink-2 text-sm">
                {formatCountOf(more, 'more deal')} {more === 1 ? 'is' : 'are'} smaller than these{' '}
                {formatCount(deals.length)}; the CSV has all of them.
              </p>
            ) : null}
          </>
        )}
      </Section>
    </div>
  );
}
