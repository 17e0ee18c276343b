// A column's header; where it sorts, it is a link (server) or a button (browser) and says so with aria-sort.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Glyph } from './glyph';
import { IntentLink } from './intent-link';

export type SortDirection = 'asc' | 'desc';

export function Th({
  children,
  numeric = false,
  sorted,
  sortHref,
  onSort,
  hint,
  className,
}: {
  children?: ReactNode;
  numeric?: boolean;
  /** How the table is sorted by this column now; null where it could be and is not. */
  sorted?: SortDirection | null;
  sortHref?: string;
  onSort?: () => void;
  /** What the column means, in its tooltip. */
  hint?: string;
  className?: string;
}) {
  const isSortable = sortHref !== undefined || onSort !== undefined;
  const inner = (
    <>
      {children}
      {isSortable ? (
        <Glyph
          name={sorted === 'asc' ? 'up' : 'down'}
          size={11}
          className={
            sorted
              ? 'text-accent-ink'
              : 'opacity-0 group-hover/th:opacity-50 group-focus-within/th:opacity-50'
          }
        />
      ) : null}
    </>
  );
  const press = clsx(
    'inline-flex items-center gap-1 rounded-sm align-middle hover:text-ink',
    numeric && 'flex-row-reverse',
    sorted && 'text-ink',
  );
  return (
    <th
      scope="col"
      title={hint}
      aria-sort={
        isSortable ? (sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none') : undefined
      }
      className={clsx(
        'group/th sticky top-0 z-10 h-9 whitespace-nowrap border-line border-b bg-canvas px-3 font-medium text-ink-2 text-xs',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
    >
      {sortHref !== undefined ? (
        <IntentLink href={sortHref} scroll={false} className={press}>
          {inner}
        </IntentLink>
      ) : onSort ? (
        <button type="button" onClick={onSort} className={press}>
          {inner}
        </button>
      ) : (
        children
      )}
    </th>
  );
}
