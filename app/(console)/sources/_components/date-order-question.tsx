// Asks how the days of a small table are written, where no value of a column proves it.

import { NativeSelect } from '../../../_ui/native-select';
import type { DateOrder } from './answers';
import { DATE_ORDER_OPTIONS } from './date-orders';

export function DateOrderQuestion({
  dates,
  order,
  disabled,
  onOrder,
}: {
  dates: readonly { column: string; example: string }[];
  order: DateOrder | undefined;
  disabled: boolean;
  onOrder: (order: DateOrder) => void;
}) {
  return (
    <div className="flex max-w-3xl flex-col gap-2">
      {dates.map(({ column, example }) => (
        <p key={column} className="text-ink-2 text-sm">
          Column {column}: <code className="font-mono text-xs">{example}</code> can be read in two ways.
        </p>
      ))}
      <NativeSelect
        aria-label="How dates are written"
        className="max-w-72"
        value={order ?? ''}
        placeholder="Say how dates are written"
        disabled={disabled}
        options={DATE_ORDER_OPTIONS}
        onChange={(event) => {
          const chosen = DATE_ORDER_OPTIONS.find(({ value }) => value === event.target.value);
          if (chosen) onOrder(chosen.value);
        }}
      />
    </div>
  );
}
