// A message that stays on the page: for information, a warning, a failure or a refusal with its remedies.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph';
import { type Tone, toneInk, toneSoft } from './tone';

export type NoticeKind = 'info' | 'done' | 'warning' | 'danger' | 'refusal';

const LOOKS: Record<NoticeKind, { tone: Tone; glyph: GlyphName; urgent: boolean }> = {
  info: { tone: 'later', glyph: 'info', urgent: false },
  done: { tone: 'good', glyph: 'check', urgent: false },
  warning: { tone: 'warn', glyph: 'bang', urgent: false },
  danger: { tone: 'bad', glyph: 'cross', urgent: true },
  refusal: { tone: 'bad', glyph: 'lock', urgent: true },
};

export function Notice({
  kind = 'info',
  title,
  children,
  actions,
  className,
}: {
  kind?: NoticeKind;
  title: ReactNode;
  children?: ReactNode;
  /** The buttons that start what helps; a refusal always has at least one remedy. */
  actions?: ReactNode;
  className?: string;
}) {
  const look = LOOKS[kind];
  return (
    <div
      role={look.urgent ? 'alert' : 'status'}
      className={clsx('flex gap-3 rounded-lg px-3 py-2.5 text-sm', toneSoft[look.tone], className)}
    >
      <Glyph name={look.glyph} size={16} className={clsx('mt-0.5', toneInk[look.tone])} />
      <div className="min-w-0 flex-1">
        <p className={clsx('font-semibold', toneInk[look.tone])}>{title}</p>
        {children ? <div className="mt-0.5 text-ink">{children}</div> : null}
        {actions ? <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
