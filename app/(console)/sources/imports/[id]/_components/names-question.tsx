// Names of the source beside ours, each with a guess to confirm.
import { formatCountOf } from '../../../../../_lib/format';
import { NativeSelect, type SelectOption } from '../../../../../_ui/native-select';
import { Section } from '../../../../../_ui/section';
import { Table, Td, Tr } from '../../../../../_ui/table';
import { TableFrame } from '../../../../../_ui/table-frame';
import { Th } from '../../../../../_ui/th';

export function NamesQuestion({
  title,
  hint,
  column,
  ours,
  questions,
  options,
  answerFor,
  onValue,
}: {
  title: string;
  hint: string;
  column: string;
  ours: string;
  questions: readonly { name: string; rows: number; guess: string }[];
  options: readonly SelectOption[];
  answerFor: (name: string) => string;
  onValue: (name: string, value: string) => void;
}) {
  return (
    <Section title={title} hint={hint}>
      <TableFrame label={`${column} and ${ours.toLowerCase()}`} className="max-w-3xl">
        <Table minWidth={420}>
          <thead>
            <tr>
              <Th>{column}</Th>
              <Th numeric>Used in</Th>
              <Th>{ours}</Th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ name, rows, guess }) => (
              <Tr key={name}>
                <Td className="max-w-72">
                  <span className="block truncate" title={name}>
                    {name}
                  </span>
                </Td>
                <Td numeric className="text-ink-2">
                  {formatCountOf(rows, 'row')}
                </Td>
                <Td className="w-64">
                  <span className="flex items-center gap-2">
                    <NativeSelect
                      aria-label={`${ours} of ${name}`}
                      value={answerFor(name)}
                      placeholder="Choose"
                      options={options}
                      onChange={(event) => onValue(name, event.target.value)}
                    />
                    <span className="w-12 shrink-0 text-ink-3 text-xs">
                      {answerFor(name) === guess ? 'a guess' : ''}
                    </span>
                  </span>
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
