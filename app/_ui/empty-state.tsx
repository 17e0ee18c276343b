// What stands where nothing is yet: what it would be, and the first thing to do. It blames nobody.
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph';

export function EmptyState({
  glyph = 'dashed',
  title,
  children,
  actions,
}: {
  glyph?: GlyphName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <span className="mb-1 flex size-10 items-center justify-center rounded-full bg-sunken text-ink-3">
        <Glyph name={glyph} size={18} />
      </span>
      <h3 className="font-semibold text-base">{title}</h3>
      {children ? <div className="max-w-prose text-balance text-ink-2 text-sm">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
