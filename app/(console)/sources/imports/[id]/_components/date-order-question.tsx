// Dates whose order no value proves: only somebody who knows the source can say which number is the month.
import { NativeSelect } from '../../../../../_ui/native-select';
import { Notice } from '../../../../../_ui/notice';
import { Section } from '../../../../../_ui/section';
import type { Asking } from '../../../_components/answers';

type Order = 'mdy' | 'dmy';

export function DateOrderQuestion({
  dates,
  order,
  onOrder,
}: {
  dates: Asking['questions']['dates'];
  order: Order | '';
  onOrder: (order: Order) => void;
}) {
  const mixed = dates.filter(({ isMixed }) => isMixed);
  const open = dates.filter(({ isMixed }) => !isMixed);
  return (
    <Section title="Dates">
      {mixed.map(({ file, column }) => (
        <Notice
          key={`${file} ${column}`}
          kind="danger"
          title={`${file}, column ${column}: some dates can only be month first, others only day first`}
        >
          Export that column as YYYY-MM-DD and send the files again.
        </Notice>
      ))}
      {open.length > 0 ? (
        <div className="flex max-w-3xl flex-col gap-2">
          <ul className="text-ink-2 text-sm">
            {open.map(({ file, column, example }) => (
              <li key={`${file} ${column}`}>
                {file}, column {column}: <code className="font-mono text-xs">{example}</code> can be read both
                ways.
              </li>
            ))}
          </ul>
          <NativeSelect
            aria-label="How dates are written"
            className="max-w-72"
            value={order}
            placeholder="How are dates written?"
            options={[
              { value: 'mdy', label: 'Month first: 03/04 is 4 March' },
              { value: 'dmy', label: 'Day first: 03/04 is 3 April' },
            ]}
            onChange={(event) => {
              if (event.target.value === 'mdy' || event.target.value === 'dmy') onOrder(event.target.value);
            }}
          />
        </div>
      ) : null}
    </Section>
  );
}
