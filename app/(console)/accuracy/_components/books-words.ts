// How many of the books behind a figure were frozen: the rest was put together from the records, and says so.
import { formatCountOf } from '../../../_lib/format';

type Books = { start: { snapshotId: string | null }; end: { snapshotId: string | null } };

export function booksWords(periods: readonly Books[]): string {
  const books = periods.flatMap(({ start, end }) => [start, end]);
  const frozen = books.filter(({ snapshotId }) => snapshotId !== null).length;
  const of = `${formatCountOf(periods.length, 'period')} together`;
  if (frozen === books.length) return `${of}, all books frozen`;
  if (frozen === 0) return `${of}, all books reconstructed`;
  return `${of}, ${formatCountOf(frozen, 'book')} frozen and ${books.length - frozen} reconstructed`;
}
