// An import held against the CRM's own totals: each line with its difference, which stays until a code explains it.
'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { formatAmount, formatCount, formatCountChange, formatInstant } from '../../../../../_lib/format';
import { Badge } from '../../../../../_ui/badge';
import { Button } from '../../../../../_ui/button';
import { Delta } from '../../../../../_ui/delta';
import { Section } from '../../../../../_ui/section';
import { Table, Td, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { TieMark } from '../../../../_components/tie-mark';
import type { ImportPage } from '../../../_components/answers';
import type { TieOutIntent } from './tie-out-dialog';

const TieOutDialog = dynamic(() => import('./tie-out-dialog').then((it) => it.TieOutDialog), { ssr: false });

type Tie = NonNullable<ImportPage['tie']>;
type Line = Tie['lines'][number];

export function categoryWords(category: string): string {
  const known = CATEGORIES.find((each) => each === category);
  return known ? CATEGORY_LABELS[known] : 'All deals';
}

export function TieOutSection({
  page,
  timeZone,
  today,
  canTie,
}: {
  page: ImportPage;
  timeZone: string;
  today: string;
  canTie: boolean;
}) {
  const [intent, setIntent] = useState<TieOutIntent | null>(null);
  const { tie, totals } = page;
  if (!tie || !totals || totals.length === 0) return null;
  return (
    <Section
      title="Tie-out"
      hint={<>The CRM’s own count and sum beside what was read</>}
      actions={
        <>
          <TieMark standing={tie.standing} />
          {canTie ? (
            <Button size="sm" onClick={() => setIntent({ line: null })}>
              Enter the CRM’s totals
            </Button>
          ) : null}
        </>
      }
    >
      {tie.lines.length === 0 ? (
        <p className="text-ink-2 text-sm">
          Nobody has entered what the CRM says yet. Until somebody does, every total that rests on this import
          says so.
        </p>
      ) : (
        <TableFrame label="The CRM's totals beside the import's">
          <Table minWidth={820} cards="paired">
            <thead>
              <tr>
                <Th>Currency</Th>
                <Th>Of</Th>
                <Th numeric>The CRM says</Th>
                <Th numeric>Read</Th>
                <Th numeric>Difference</Th>
                <Th>Standing</Th>
                <Th>Entered</Th>
                {canTie ? (
                  <Th>
                    <span className="sr-only">Explain</span>
                  </Th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {tie.lines.map((line) => (
                <TieRow
                  key={`${line.currency} ${line.category}`}
                  line={line}
                  today={today}
                  timeZone={timeZone}
                  onEdit={canTie ? () => setIntent({ line }) : null}
                />
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      {intent ? (
        <TieOutDialog
          importId={page.line.id}
          intent={intent}
          totals={totals}
          timeZone={timeZone}
          onClose={() => setIntent(null)}
        />
      ) : null}
    </Section>
  );
}

function TieRow({
  line,
  today,
  timeZone,
  onEdit,
}: {
  line: Line;
  today: string;
  timeZone: string;
  onEdit: (() => void) | null;
}) {
  const reasons = useReasons();
  return (
    <Tr>
      <Td>{line.currency}</Td>
      <Td data-label="Of">{categoryWords(line.category)}</Td>
      <Td data-label="The CRM says" numeric>
        {formatAmount(line.amount)} <span className="text-ink-3">({formatCount(line.deals)})</span>
      </Td>
      <Td data-label="Read" numeric>
        {formatAmount(line.importedAmount)}{' '}
        <span className="text-ink-3">({formatCount(line.importedDeals)})</span>
      </Td>
      <Td data-label="Difference" numeric>
        <Delta change={line.difference.amount} currency={line.currency} upIs="neutral" />{' '}
        <span className="text-ink-3">({formatCountChange(line.difference.deals)})</span>
      </Td>
      <Td data-label="Standing">
        {line.standing === 'tied' ? (
          <Badge tone="good" glyph="check">
            tied
          </Badge>
        ) : line.standing === 'explained' ? (
          <span title={line.note ?? undefined}>{reasons.words('tie_out', line.reasonCode ?? '')}</span>
        ) : (
          <Badge tone="bad" glyph="cross">
            differs
          </Badge>
        )}
      </Td>
      <Td data-label="Entered" className="whitespace-nowrap text-ink-2">
        {line.by ?? 'Command line'}, {formatInstant(line.at, timeZone, { today })}
      </Td>
      {onEdit ? (
        <Td className="w-24 text-right">
          <Button
            size="sm"
            variant="ghost"
            aria-label={`${line.standing === 'differs' ? 'Explain' : 'Change'} ${line.currency}, ${categoryWords(line.category)}`}
            onClick={onEdit}
          >
            {line.standing === 'differs' ? 'Explain' : 'Change'}
          </Button>
        </Td>
      ) : null}
    </Tr>
  );
}
