// What would be frozen: totals by category and evidence, the change since the last snapshot, and the bridge from the CRM.
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { formatCount, formatInstant, formatMoneyChange } from '../../../../_lib/format';
import { Money } from '../../../../_ui/money';
import { Progress } from '../../../../_ui/progress';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { rateWords } from '../../../_components/rate-words';
import type { FreezePreview } from '../../_components/answers';

const LABELS = { evidenced: 'Evidenced', waived: 'Waived', gap: 'Gap', contradicted: 'Contradicted' };
const SHOWN = [...CATEGORIES].reverse().filter((category) => category !== 'omitted');

export function PreviewTables({
  preview,
  filter,
  bridgeProblem,
  asOf,
  today,
  timeZone,
}: {
  preview: FreezePreview;
  /** Whose deals it adds up, of when and on which basis: what its links lead to. */
  filter: Pick<DealFilter, 'period' | 'basis' | 'rates' | 'teams'>;
  /** Why the bridge of a past day could not be made. */
  bridgeProblem: string | null;
  /** A past day, or '' for now. */
  asOf: string;
  today: string;
  timeZone: string;
}) {
  const { cells, bridge, previous, currency } = preview;
  const rates = rateWords(preview.rates.basis, preview.rates.days);
  const rows = SHOWN.filter((category) => cells.some((cell) => cell.category === category));
  return (
    <>
      <Section
        title="Totals by category and evidence"
        hint={`Amounts in ${currency}${rates ? ` ${rates}` : ''}`}
      >
        <TableFrame label="Totals by category and evidence">
          <Table minWidth={680}>
            <thead>
              <tr>
                <Th>Category</Th>
                <Th numeric>Deals</Th>
                {DOLLAR_STATES.map((state) => (
                  <Th numeric key={state}>
                    {LABELS[state]}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((category) => (
                <Tr key={category}>
                  <Td>
                    <TextLink
                      href={filterAddress(
                        '/forecast',
                        { ...filter, category: [category] },
                        asOf ? { asOf } : {},
                      )}
                    >
                      {CATEGORY_LABELS[category]}
                    </TextLink>
                    <Uncounted
                      cells={cells.filter((cell) => cell.category === category)}
                      currency={currency}
                    />
                  </Td>
                  <Td numeric>
                    {formatCount(
                      cells.reduce((sum, cell) => sum + (cell.category === category ? cell.deals : 0), 0),
                    )}
                  </Td>
                  {DOLLAR_STATES.map((state) => (
                    <Td numeric key={state}>
                      <Money
                        amount={
                          cells.find((cell) => cell.category === category && cell.state === state)?.total ??
                          '0'
                        }
                        currency={currency}
                        look="bare"
                      />
                    </Td>
                  ))}
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      </Section>
      {previous ? (
        <Section
          title="Since the last snapshot"
          hint={`Frozen ${formatInstant(previous.effectiveAt, timeZone, { today })}`}
        >
          <ul className="flex flex-wrap gap-x-8 gap-y-1 text-sm tabular-nums">
            {previous.changes.map((change) => (
              <li key={change.category}>
                {CATEGORY_LABELS[change.category]} {formatMoneyChange(change.change, currency)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section
        title="Bridge"
        hint={`CRM total + accepted here = shown${asOf ? ', as they stood at that moment' : ''}`}
      >
        {bridge !== null ? (
          <BridgeLines bridge={bridge} currency={currency} />
        ) : bridgeProblem ? (
          <p className="text-ink-2 text-sm">It could not be put together: {bridgeProblem}</p>
        ) : (
          <Progress label="Putting the other side of the bridge together" done={0} total={null} />
        )}
      </Section>
    </>
  );
}

function BridgeLines({
  bridge,
  currency,
}: {
  bridge: NonNullable<FreezePreview['bridge']>;
  currency: string;
}) {
  const moved = bridge.filter((line) => line.accepted !== '0');
  if (moved.length === 0)
    return (
      <p className="text-ink-2 text-sm">
        Nothing accepted here waits for the CRM: its totals are those shown.
      </p>
    );
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-1 text-sm tabular-nums">
      {moved.map((line) => (
        <li key={line.category}>
          {CATEGORY_LABELS[line.category]} <Money amount={line.source} currency={currency} />{' '}
          {formatMoneyChange(line.accepted, currency)} = <Money amount={line.shown} currency={currency} />
        </li>
      ))}
    </ul>
  );
}

/** Deals that are in the count and in no sum. */
function Uncounted({ cells, currency }: { cells: FreezePreview['cells']; currency: string }) {
  const unconverted = cells.reduce((sum, cell) => sum + cell.unconverted, 0);
  if (unconverted === 0) return null;
  return (
    <span className="block text-ink-3 text-xs">
      {formatCount(unconverted)} without a rate to {currency}, in no sum
    </span>
  );
}
