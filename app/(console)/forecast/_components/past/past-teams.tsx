// A past forecast by team, as the tree stood then; the number leads to the deals of that team.
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { addAmounts } from '@/server/core/money/amounts';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { Money } from '../../../../_ui/money';
import { Section } from '../../../../_ui/section';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { rateWords } from '../../../_components/rate-words';
import { scopeOf } from '../scope-of';
import type { PastBoard } from './past-board';

const SHOWN: readonly Category[] = ['closed', 'commit', 'most_likely', 'best_case', 'pipeline'];

export function PastTeams({
  board,
  filter,
  extra,
}: {
  board: PastBoard;
  filter: DealFilter;
  extra: Record<string, string>;
}) {
  const teams = [...new Map(board.teams.map((cell) => [cell.teamId, cell.teamName]))];
  if (teams.length === 0) return null;
  const inUse = SHOWN.filter(
    (each) => each !== 'most_likely' || board.teams.some(({ category }) => category === each),
  );
  const rates = rateWords(filter.rates, board.rateDays);
  const totalOf = (teamId: string | null, category: Category) =>
    board.teams
      .filter((cell) => cell.teamId === teamId && cell.category === category)
      .reduce((sum, cell) => addAmounts(sum, cell.total), '0');
  return (
    <Section
      title="By team"
      hint={`The tree as it stood then · amounts in ${board.currency}${rates ? ` ${rates}` : ''}`}
    >
      <TableFrame label="Past forecast by team">
        <Table minWidth={620}>
          <thead>
            <tr>
              <Th>Team</Th>
              {inUse.map((category) => (
                <Th key={category} numeric>
                  {CATEGORY_LABELS[category]}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {teams.map(([id, name]) => (
              <Tr key={id ?? 'none'}>
                <Td>
                  {id ? (
                    <TextLink
                      href={`${filterAddress('/forecast', { ...scopeOf(filter), team: id }, extra)}#deals`}
                    >
                      {name}
                    </TextLink>
                  ) : (
                    'No owner or team'
                  )}
                </Td>
                {inUse.map((category) => (
                  <Td key={category} numeric>
                    <Money amount={totalOf(id, category)} currency={board.currency} look="bare" />
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
