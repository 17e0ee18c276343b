// How dates may be written, to choose among where no value proves it.
import type { DateOrder } from './answers';

export const DATE_ORDER_OPTIONS: { value: DateOrder; label: string }[] = [
  { value: 'mdy', label: 'Month first: 03/04 is 4 March' },
  { value: 'dmy', label: 'Day first: 03/04 is 3 April' },
  { value: 'ymd', label: 'Year first: 26-05-12 is 12 May 2026' },
];
