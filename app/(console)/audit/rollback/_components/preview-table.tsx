// The preview unit by unit: what goes back to what, and for the rest who moved it on, when and to what.

import { UNIT_WORDS } from '@/server/core/rollback/rollback-words';
import { ruleWords } from '@/server/core/rules/rule-words';
import { formatInstant } from '../../../../_lib/format';
import { StateMark } from '../../../../_ui/state-mark';
import { Table, Td, Tr } from '../../../../_ui/table';
import { TableFrame } from '../../../../_ui/table-frame';
import { TextLink } from '../../../../_ui/text-link';
import { Th } from '../../../../_ui/th';
import { fieldWords, type RollbackItem, setWords, shown, verdictLook, whyWords } from './item-words';

export function PreviewTable({
  items,
  except,
  onExcept,
  today,
  timeZone,
}: {
  items: readonly RollbackItem[];
  except: ReadonlySet<string>;
  onExcept: (unitId: string, isExcepted: boolean) => void;
  today: string;
  timeZone: string;
}) {
  return (
    <TableFrame label="What would be rolled back" className="max-h-[40rem]">
      <Table minWidth={960} cards="stacked">
        <thead>
          <tr>
            <Th>
              <span className="sr-only">Take it back</span>
            </Th>
            <Th>Verdict</Th>
            <Th>Deal</Th>
            <Th>What</Th>
            <Th>Set to</Th>
            <Th>Goes back to</Th>
            <Th>Made</Th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const goes = item.verdict === 'rolls_back' && !except.has(item.unitId);
            return (
              <Tr key={item.unitId} className={goes ? undefined : 'text-ink-2'}>
                <Td>
                  {item.verdict === 'rolls_back' ? (
                    <input
                      type="checkbox"
                      className="size-4 accent-accent align-middle"
                      aria-label={`Take back ${fieldWords(item.field)} of ${item.dealName}`}
                      checked={goes}
                      onChange={(event) => onExcept(item.unitId, !event.target.checked)}
                    />
                  ) : null}
                </Td>
                <Td className="whitespace-nowrap">
                  <StateMark {...verdictLook(item.verdict)} />
                </Td>
                <Td className="max-w-56">
                  {item.kind === 'opportunity_draft' ? (
                    item.dealName
                  ) : (
                    <TextLink href={`/deals/${item.opportunityId}`}>{item.dealName}</TextLink>
                  )}
                </Td>
                <Td data-label="What">
                  {fieldWords(item.field)}
                  <span className="block text-ink-3 text-xs">{UNIT_WORDS[item.kind]}</span>
                </Td>
                <Td data-label="Set to">{setWords(item, today)}</Td>
                <Td className="max-w-72" data-label="Goes back to">
                  {item.verdict === 'rolls_back' ? (
                    item.restored ? (
                      <strong className="font-medium">{shown(item, item.restored.value, today)}</strong>
                    ) : item.kind === 'draft' || item.kind === 'opportunity_draft' ? (
                      'It is withdrawn'
                    ) : (
                      item.why
                    )
                  ) : (
                    whyWords(item, today, timeZone)
                  )}
                </Td>
                <Td className="whitespace-nowrap" data-label="Made">
                  {item.by}
                  <span className="block text-ink-3 text-xs">
                    {formatInstant(item.at, timeZone, { today })}
                    {item.rule ? ` · ${ruleWords(item.rule)}` : ''}
                  </span>
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </TableFrame>
  );
}
