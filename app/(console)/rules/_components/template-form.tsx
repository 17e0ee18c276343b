// The checklists as a form: for each template and item whether it is on, holds dollars back, how strong and how fresh.
'use client';
import type { TemplateData } from '@/server/core/rules/template-data';
import { TEMPLATE_KEYS, TEMPLATE_LABELS } from '@/server/core/rules/template-keys';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { OPEN_PHASES, PHASE_LABELS } from '@/server/core/vocabulary/phase';
import { Checkbox } from '../../../_ui/checkbox';
import { Input } from '../../../_ui/input';
import { NativeSelect } from '../../../_ui/native-select';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { freshnessWords } from '../../help/_components/freshness-words';

type Item = TemplateData['standard'][number];
const STRENGTHS = [0, 1, 2, 3, 4] as const;

export function TemplateForm({ data, onData }: { data: TemplateData; onData: (data: TemplateData) => void }) {
  return TEMPLATE_KEYS.map((key) => {
    const name = TEMPLATE_LABELS[key];
    const change = (item: Item, next: Partial<Item>) =>
      onData({
        ...data,
        [key]: data[key].map((each) => (each.key === item.key ? { ...each, ...next } : each)),
      });
    return (
      <TableFrame key={key} label={name}>
        <Table minWidth={760}>
          <caption className="px-3 pt-2 pb-1 text-left font-semibold text-sm">{name}</caption>
          <thead>
            <tr>
              <Th>Item</Th>
              <Th>On</Th>
              <Th>Holds dollars back</Th>
              <Th>Least strength</Th>
              <Th>In commit</Th>
              <Th>Fresh for</Th>
              <Th>From phase</Th>
            </tr>
          </thead>
          <tbody>
            {data[key].map((item) => {
              const label = `${name}, ${ITEM_LABELS[item.key]}`;
              return (
                <Tr key={item.key}>
                  <Td>{ITEM_LABELS[item.key]}</Td>
                  <Td>
                    <Checkbox
                      label={<span className="sr-only">{label}: on</span>}
                      checked={item.isOn}
                      onChange={(event) => change(item, { isOn: event.target.checked })}
                    />
                  </Td>
                  <Td>
                    <Checkbox
                      label={<span className="sr-only">{label}: holds dollars back</span>}
                      checked={item.isBlocking}
                      onChange={(event) => change(item, { isBlocking: event.target.checked })}
                    />
                  </Td>
                  <Td>
                    <Strength
                      label={`${label}: least strength`}
                      value={item.minStrength}
                      onValue={(minStrength) => change(item, { minStrength })}
                    />
                  </Td>
                  <Td>
                    <Strength
                      label={`${label}: least strength in commit`}
                      value={item.minStrengthInCommit}
                      onValue={(minStrengthInCommit) => change(item, { minStrengthInCommit })}
                    />
                  </Td>
                  <Td>
                    <Freshness
                      label={`${label}: days fresh`}
                      item={item}
                      onItem={(next) => change(item, next)}
                    />
                  </Td>
                  <Td>
                    <NativeSelect
                      aria-label={`${label}: from phase`}
                      className="w-36"
                      value={item.fromPhase}
                      onChange={(event) =>
                        change(item, {
                          fromPhase:
                            OPEN_PHASES.find((phase) => phase === event.target.value) ?? item.fromPhase,
                        })
                      }
                      options={OPEN_PHASES.map((value) => ({ value, label: PHASE_LABELS[value] }))}
                    />
                  </Td>
                </Tr>
              );
            })}
          </tbody>
        </Table>
      </TableFrame>
    );
  });
}

function Strength({
  label,
  value,
  onValue,
}: {
  label: string;
  value: Item['minStrength'];
  onValue: (value: Item['minStrength']) => void;
}) {
  return (
    <NativeSelect
      aria-label={label}
      className="w-16"
      value={String(value)}
      onChange={(event) => onValue(STRENGTHS.find((each) => String(each) === event.target.value) ?? value)}
      options={STRENGTHS.map((each) => ({ value: String(each), label: String(each) }))}
    />
  );
}

function Freshness({
  label,
  item,
  onItem,
}: {
  label: string;
  item: Item;
  onItem: (next: Partial<Item>) => void;
}) {
  const { freshness } = item;
  if (freshness.kind !== 'days' && freshness.kind !== 'expiry_or_days')
    return <span className="text-ink-2 text-xs">{freshnessWords(freshness)}</span>;
  return (
    <span className="flex items-center gap-1.5">
      <Input
        aria-label={label}
        type="number"
        min={1}
        max={3650}
        className="w-20"
        value={String(freshness.days)}
        onChange={(event) => onItem({ freshness: { ...freshness, days: Number(event.target.value) } })}
      />
      <span className="text-ink-3 text-xs">
        days{freshness.kind === 'expiry_or_days' ? ', or its expiry' : ''}
      </span>
    </span>
  );
}
