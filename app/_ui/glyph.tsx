// Small drawn marks, the same on every machine whatever fonts it has; always decorative, a word stands beside them.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const SHAPES = {
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5.25" />,
  dashed: <circle cx="8" cy="8" r="5.25" strokeDasharray="2.6 2.2" />,
  dots: <path d="M3.2 8h.01M8 8h.01M12.8 8h.01" strokeWidth="2.6" />,
  diamond: <path d="m8 2.2 5.8 5.8L8 13.8 2.2 8Z" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5Z" fill="currentColor" />
    </>
  ),
  flag: <path d="M4 14V2.75h7.5L9.8 5.5l1.7 2.75H4" />,
  bang: <path d="M8 3v6.2M8 12.6h.01" strokeWidth="2" />,
  info: <path d="M8 7.2v5.3M8 3.6h.01" strokeWidth="2" />,
  up: <path d="M8 13V3.2M3.8 7.4 8 3.2l4.2 4.2" />,
  down: <path d="M8 3v9.8m4.2-4.2L8 12.8 3.8 8.6" />,
  right: <path d="M3 8h9.8M8.6 3.8 12.8 8l-4.2 4.2" />,
  same: <path d="M3.5 8h9" />,
  plus: <path d="M8 3v10M3 8h10" />,
  copy: <path d="M6 6h7.2v7.2H6ZM3.4 10H2.8V2.8H10v.6" />,
  person: (
    <>
      <circle cx="8" cy="5.4" r="2.6" />
      <path d="M2.9 13.4c.6-2.5 2.6-3.9 5.1-3.9s4.5 1.4 5.1 3.9" />
    </>
  ),
  spark: <path d="M8 2.2 9.5 6.5 13.8 8 9.5 9.5 8 13.8 6.5 9.5 2.2 8l4.3-1.5Z" />,
  lock: <path d="M4 7.2h8v6H4Zm1.6 0V5.4a2.4 2.4 0 0 1 4.8 0v1.8" />,
} satisfies Record<string, ReactNode>;

export type GlyphName = keyof typeof SHAPES;

export function Glyph({
  name,
  size = 14,
  className,
}: {
  name: GlyphName;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx('inline-block shrink-0', className)}
    >
      {SHAPES[name]}
    </svg>
  );
}
