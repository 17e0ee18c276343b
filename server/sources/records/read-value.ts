// Reads one cell as its field's type; what it refuses comes back with the reason, never with the cell.
import { checkText } from '@/server/core/facts/safe-text';
import type { NumberConvention } from '@/server/core/money/number-convention';
import { readNumber } from '@/server/core/money/read-number';
import { UNSTORED_RESULT } from '../input/row-batch';
import type { DateOrder } from '../values/date-order';
import { parseBoolean } from '../values/parse-boolean';
import { parseMoment } from '../values/parse-moment';
import { type ReadId, readSalesforceId } from '../values/salesforce-id';
import type { FieldType } from './object-fields';

export type ReadAs = {
  type: FieldType;
  hasSalesforceIds: boolean;
  dateOrder: DateOrder | null;
  /** Null: numbers that can be read in two ways are refused. */
  numbers: NumberConvention | null;
  timeZone: string;
};
export type ReadValue =
  /** `currency`: what an amount says of its currency itself. */
  { ok: true; value: string | number | boolean | null; currency?: string } | { ok: false; reason: string };

const BLANK: ReadValue = { ok: true, value: null };
const MAX_TEXT_LENGTH = 100_000;
const MAX_ID_LENGTH = 300;
/** As a sheet shows a long number. */
const SHORTENED = /^\s*\d(?:[.,]\d+)?e\+\d+\s*$/i;
const SHORTENED_ID =
  'Excel has shortened this id, so its digits are lost. Export the file again and import it without saving it in a sheet.';
const NO_RESULT =
  'It is a formula whose result was never stored. Open the workbook in the program it is from and save it again.';

/** A CSV cannot tell a blank from a missing value: both are null. */
export function readValue(text: string, as: ReadAs): ReadValue {
  if (text === UNSTORED_RESULT) return refused(NO_RESULT);
  const checked = checkText(text);
  if (!checked.ok) return checked;
  switch (as.type) {
    case 'body':
      return text === '' ? BLANK : { ok: true, value: text };
    case 'text':
      if (text.trim() === '') return BLANK;
      return text.length > MAX_TEXT_LENGTH
        ? refused(`It is longer than ${MAX_TEXT_LENGTH} characters.`)
        : { ok: true, value: text };
    case 'id': {
      if (SHORTENED.test(text)) return refused(SHORTENED_ID);
      const read: ReadId = as.hasSalesforceIds
        ? readSalesforceId(text)
        : { ok: true, id: text.trim() || null };
      if (!read.ok) return refused(read.reason);
      return read.id && read.id.length > MAX_ID_LENGTH
        ? refused(`An id is at most ${MAX_ID_LENGTH} characters long.`)
        : { ok: true, value: read.id };
    }
    case 'amount': {
      const amount = readNumber(text, as.numbers);
      if (!amount.ok) return refused(amount.reason);
      const { amount: value, currency } = amount;
      return currency === null ? { ok: true, value } : { ok: true, value, currency };
    }
    case 'integer':
      return readInteger(text, as.numbers);
    case 'boolean': {
      const value = parseBoolean(text);
      return value === undefined ? refused('This is neither TRUE nor FALSE.') : { ok: true, value };
    }
    case 'day':
    case 'instant': {
      if (text.trim() === '') return BLANK;
      const moment = parseMoment(text, as.dateOrder, as.timeZone);
      if (!moment.ok) return refused(moment.reason);
      return { ok: true, value: as.type === 'day' ? moment.day : moment.instant };
    }
  }
}

/** Counts come as '250', and as '250.0' from sheets. */
function readInteger(text: string, numbers: NumberConvention | null): ReadValue {
  const amount = readNumber(text, numbers);
  if (!amount.ok) return refused(amount.reason);
  if (amount.amount === null) return BLANK;
  const value = Number(amount.amount);
  return Number.isInteger(value) && Math.abs(value) <= 2_000_000_000
    ? { ok: true, value }
    : refused('This is not a whole number below two thousand million.');
}

function refused(reason: string): ReadValue {
  return { ok: false, reason };
}
