// The flags as a form: which are on, and the limits that each compares with.
'use client';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { LIMIT_WORDS, type LimitWords } from '@/server/core/flags/limit-words';
import type { FlagData } from '@/server/core/rules/flag-data';
import { FLAG_RULES, type FlagRule } from '@/server/core/vocabulary/flag-rule';
import { Checkbox } from '../../../_ui/checkbox';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { FlagLimit } from './flag-limit';

export function FlagForm({ data, onData }: { data: FlagData; onData: (data: FlagData) => void }) {
  const setLimit = (rule: FlagRule, name: string, value: unknown) => {
    const held: object = Object(Reflect.get(data.thresholds, rule));
    onData({ ...data, thresholds: { ...data.thresholds, [rule]: { ...held, [name]: value } } });
  };
  return (
    <TableFrame label="Flags">
      <Table minWidth={560}>
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
            const limits: [string, LimitWords][] = Object.entries(Object(Reflect.get(LIMIT_WORDS, rule)));
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
                  <span className="flex flex-col gap-1.5 py-1">
                    {limits.map(([name, words]) => (
                      <FlagLimit
                        key={name}
                        flag={label}
                        words={words}
                        value={Reflect.get(Object(Reflect.get(data.thresholds, rule)), name)}
                        onValue={(value) => setLimit(rule, name, value)}
                      />
                    ))}
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
