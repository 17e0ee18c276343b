// What no value proves (the order of dates, marks in numbers, characters): only somebody who knows the source can say how they are written.
import { NativeSelect } from '../../../../../_ui/native-select';
import { Section } from '../../../../../_ui/section';

export function TwoWaysQuestion<A extends string>({
  title,
  label,
  columns,
  options,
  answer,
  onAnswer,
}: {
  title: string;
  /** What is asked, for the select. */
  label: string;
  /** Where it stands: `column` in words. */
  columns: readonly { file: string; column: string; example: string }[];
  options: readonly { value: A; label: string }[];
  answer: A | undefined;
  onAnswer: (answer: A) => void;
}) {
  return (
    <Section title={title} hint={`${label}: no value of these proves it`}>
      <div className="flex max-w-3xl flex-col gap-2">
        <ul className="text-ink-2 text-sm">
          {columns.map(({ file, column, example }) => (
            <li key={`${file} ${column}`}>
              {file}, {column}: <code className="font-mono text-xs">{example}</code>
            </li>
          ))}
        </ul>
        <NativeSelect
          aria-label={label}
          className="max-w-72"
          value={answer ?? ''}
          placeholder="Choose"
          options={[...options]}
          onChange={(event) => {
            const chosen = options.find(({ value }) => value === event.target.value);
            if (chosen) onAnswer(chosen.value);
          }}
        />
      </div>
    </Section>
  );
}
