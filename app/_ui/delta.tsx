// A change: arrow, sign and colour together, the old value in the title. The caller says whether up is good.
import { clsx } from 'clsx';
import { formatCountChange, formatMoneyChange, signOf } from '../_lib/format';
import { Glyph } from './glyph';

const GLYPHS = { 1: 'up', 0: 'same', [-1]: 'down' } as const;
const WORDS = { 1: 'up', 0: 'unchanged', [-1]: 'down' } as const;

export function Delta({
  change,
  currency,
  upIs = 'good',
  compact = false,
  was,
  className,
}: {
  /** Decimal string with a currency, or a count without one. */
  change: string | number;
  currency?: string;
  upIs?: 'good' | 'bad' | 'neutral';
  compact?: boolean;
  /** The value before, already formatted, for the title. */
  was?: string;
  className?: string;
}) {
  const sign = signOf(String(change));
  const text = currency
    ? formatMoneyChange(String(change), currency, { compact })
    : formatCountChange(Number(change));
  const good = sign === 0 || upIs === 'neutral' ? null : sign > 0 === (upIs === 'good');
  return (
    <span
      title={was ? `Was ${was}` : undefined}
      className={clsx(
        'inline-flex items-baseline gap-1 whitespace-nowrap tabular-nums',
        good === null ? 'text-ink-3' : good ? 'text-good-ink' : 'text-bad-ink',
        className,
      )}
    >
      <Glyph name={GLYPHS[sign]} size={12} className="self-center" />
      <span className="sr-only">{WORDS[sign]} </span>
      {text}
    </span>
  );
}
