// A filter in force: what it filters, to what, and a way to lift it. A link, since filters live in the address.

import type { ReactNode } from 'react';
import { Glyph } from './glyph';
import { IntentLink } from './intent-link';

export function FilterChip({
  name,
  value,
  removeHref,
  onRemove,
}: {
  name: string;
  value: ReactNode;
  removeHref?: string;
  onRemove?: () => void;
}) {
  const press =
    'flex size-6 items-center justify-center rounded-full text-ink-3 hover:bg-hover hover:text-ink';
  return (
    <span className="inline-flex h-7 max-w-full items-center gap-1 rounded-full border border-line-strong bg-surface pr-0.5 pl-2.5 text-xs">
      <span className="text-ink-3">{name}</span>
      <span className="truncate font-medium">{value}</span>
      {removeHref !== undefined ? (
        <IntentLink
          href={removeHref}
          scroll={false}
          aria-label={`Remove the filter ${name}`}
          className={press}
        >
          <Glyph name="cross" size={11} />
        </IntentLink>
      ) : onRemove ? (
        <button type="button" onClick={onRemove} aria-label={`Remove the filter ${name}`} className={press}>
          <Glyph name="cross" size={11} />
        </button>
      ) : null}
    </span>
  );
}
