// One checklist template as a table, in its own order: blocking items first.
import type { ChecklistTemplate, TemplateItem } from '@/server/core/checklist/checklist-template';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { PHASE_LABELS } from '@/server/core/vocabulary/phase';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { freshnessWords } from './freshness-words';

export function TemplateTable({ template, when }: { template: ChecklistTemplate; when: string }) {
  const name = `${template.label}, version ${template.version}`;
  return (
    <TableFrame label={name}>
      <Table minWidth={640}>
        <caption className="px-3 pt-2 pb-1 text-left text-ink-3 text-xs">
          {name} · {when}
        </caption>
        <thead>
          <tr>
            <Th>Item</Th>
            <Th>Holds dollars back</Th>
            <Th>Least strength</Th>
            <Th>Counts for</Th>
            <Th>From phase</Th>
          </tr>
        </thead>
        <tbody>
          {template.items.map((item) => (
            <Tr key={item.key}>
              <Td>{ITEM_LABELS[item.key]}</Td>
              <Td>{blocksWords(item)}</Td>
              <Td className="tabular-nums">{strengthWords(item)}</Td>
              <Td>{freshnessWords(item.freshness)}</Td>
              <Td>{template.key === 'closing' ? 'Won' : PHASE_LABELS[item.fromPhase]}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function blocksWords(item: TemplateItem): string {
  if (!item.isOn) return 'Off';
  if (item.blocksOnlyIfTermsChange) return 'Yes, if terms change';
  return item.isBlocking ? 'Yes' : 'No';
}

function strengthWords(item: TemplateItem): string {
  const strength =
    item.minStrength === item.minStrengthInCommit
      ? String(item.minStrength)
      : `${item.minStrength}, in commit ${item.minStrengthInCommit}`;
  if (item.minContactsInCommit <= 1) return strength;
  return `${strength}; ${item.minContacts} contacts, in commit ${item.minContactsInCommit}`;
}
