// How commit evidence coverage is counted, with numbers worked by the rule itself.
import { deriveCoverage } from '@/server/core/checklist/derive-coverage';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { formatMoney, formatPercent } from '../../../_lib/format';
import { Table, Td, TotalCell, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { DollarStateMark } from '../../_components/evidence/dollar-state-mark';
import { HelpSection } from './help-section';

const EXAMPLE = deriveCoverage([
  { dollarState: 'evidenced', amount: '620000' },
  { dollarState: 'waived', amount: '80000' },
  { dollarState: 'gap', amount: '240000' },
  { dollarState: 'contradicted', amount: '60000' },
]);

export function CoverageHelp() {
  const total = Number(EXAMPLE.total);
  return (
    <HelpSection
      id="coverage"
      intro="Coverage = evidenced ÷ all four. Waived is printed beside it and never inside. Beside it, always: how many of the blocking items any source could show. Deals without an amount are counted, not summed. Where credits outweigh the rest, or there are no dollars, the share is withheld."
    >
      <TableFrame label="A worked coverage" className="max-w-xl">
        <Table>
          <thead>
            <tr>
              <Th>Commit of a quarter</Th>
              <Th numeric>Amount</Th>
              <Th numeric>Share</Th>
            </tr>
          </thead>
          <tbody>
            {DOLLAR_STATES.map((state) => (
              <Tr key={state}>
                <Td>
                  <DollarStateMark state={state} />
                </Td>
                <Td numeric>{formatMoney(EXAMPLE.amounts[state], 'USD')}</Td>
                <Td numeric>{formatPercent(Number(EXAMPLE.amounts[state]) / total)}</Td>
              </Tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <TotalCell>Coverage</TotalCell>
              <TotalCell numeric>{formatMoney(EXAMPLE.total, 'USD')}</TotalCell>
              <TotalCell numeric>{formatPercent(Number(EXAMPLE.coverage))}</TotalCell>
            </tr>
          </tfoot>
        </Table>
      </TableFrame>
      <p className="max-w-prose text-ink-2 text-sm">
        Here {formatMoney(EXAMPLE.amounts.evidenced, 'USD')} of {formatMoney(EXAMPLE.total, 'USD')} are
        evidenced: {formatPercent(Number(EXAMPLE.coverage))}, with{' '}
        {formatPercent(Number(EXAMPLE.waivedShare))} waived beside it.
      </p>
    </HelpSection>
  );
}
