// The flags as a form: which are on, and the limits that each compares with.
'use client';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import type { FlagData } from '@/server/core/rules/flag-data';
import { FLAG_RULES } from '@/server/core/vocabulary/flag-rule';
import { Checkbox } from '../../../_ui/checkbox';
import { Input } from '../../../_ui/input';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';

type Limits = FlagData['thresholds'];

export function FlagForm({ data, onData }: { data: FlagData; onData: (data: FlagData) => void }) {
  const setLimit = (rule: keyof Limits, name: string, value: string | number) =>
    onData({
      ...data,
      thresholds: { ...data.thresholds, [rule]: { ...data.thresholds[rule], [name]: value } },
    });
  return (
    <TableFrame label="Flags">
      <Table minWidth={640}>
        <thead>
          <tr>
            <Th>Flag</Th>
            <Th>On</Th>
            <Th>Limits</Th>
          </tr>
        </thead>
        <tbody>
          {FLAG_RULES.map((rule) => {
            const { label } = FLAG_WORDS[rule];
            const limits = Object.entries(data.thresholds).find(([name]) => name === rule);
            return (
              <Tr key={rule}>
                <Td>{label}</Td>
                <Td>
                  <Checkbox
                    label={<span className="sr-only">{label}: on</span>}
                    checked={data.on.includes(rule)}
                    onChange={(event) =>
                      onData({
                        ...data,
                        on: FLAG_RULES.filter((each) =>
                          each === rule ? event.target.checked : data.on.includes(each),
                        ),
                      })
                    }
                  />
                </Td>
                <Td>
                  <span className="flex flex-wrap gap-3 py-1">
                    {Object.entries(limits?.[1] ?? {}).map(([name, value]) =>
                      typeof value === 'number' || typeof value === 'string' ? (
                        <span key={name} className="flex items-center gap-1.5 text-ink-2 text-xs">
                          {plain(name)}
                          <Input
                            aria-label={`${label}: ${plain(name)}`}
                            className="w-24"
                            {...(typeof value === 'number' ? { type: 'number', min: 0 } : {})}
                            value={String(value)}
                            onChange={({ target }) =>
                              setLimit(
                                rule as keyof Limits,
                                name,
                                typeof value === 'number' ? Number(target.value) : target.value,
                              )
                            }
                          />
                        </span>
                      ) : (
                        <span key={name} className="text-ink-3 text-xs">
                          {plain(name)}:{' '}
                          {Array.isArray(value) ? value.join(', ').replaceAll('_', ' ') : 'as shipped'}
                        </span>
                      ),
                    )}
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

const plain = (name: string): string =>
  name
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('_', ' ')
    .toLowerCase();
