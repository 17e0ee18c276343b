// A word or a number in a small frame; the edge says whether it was observed (solid) or inferred (dotted).
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph';
import { type Tone, toneInk, toneSoft } from './tone';

export function Badge({
  tone = 'neutral',
  glyph,
  edge = 'none',
  title,
  className,
  children,
}: {
  tone?: Tone;
  glyph?: GlyphName;
  edge?: 'none' | 'solid' | 'dotted';
  title?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={clsx(
        'inline-flex max-w-full items-center gap-1 rounded-sm px-1.5 align-middle font-medium text-2xs leading-[1.125rem]',
        toneInk[tone],
        edge === 'none' ? toneSoft[tone] : 'border border-current',
        edge === 'dotted' && 'border-dotted',
        className,
      )}
    >
      {glyph ? <Glyph name={glyph} size={11} /> : null}
      <span className="truncate">{children}</span>
    </span>
  );
}
