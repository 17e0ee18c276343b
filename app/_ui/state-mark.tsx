// A state as glyph, word and colour together; the caller says what they are, this refuses to show colour alone.
import { clsx } from 'clsx';
import { Glyph, type GlyphName } from './glyph';
import { type Tone, toneInk, toneSoft } from './tone';

export function StateMark({
  glyph,
  word,
  tone,
  detail,
  look = 'plain',
  className,
}: {
  glyph: GlyphName;
  word: string;
  tone: Tone;
  /** More in the tooltip, for example since when. */
  detail?: string;
  /** `glyph` hides the word from sight (not from screen readers); use it in dense cells below a header that explains. */
  look?: 'plain' | 'chip' | 'glyph';
  className?: string;
}) {
  const title = look === 'glyph' ? [word, detail].filter(Boolean).join(': ') : detail;
  return (
    <span
      title={title}
      className={clsx(
        'inline-flex items-center align-middle gap-1.5 whitespace-nowrap font-medium',
        toneInk[tone],
        look === 'chip' && ['rounded-full px-2 text-xs leading-5', toneSoft[tone]],
        className,
      )}
    >
      <Glyph name={glyph} />
      <span className={look === 'glyph' ? 'sr-only' : undefined}>{word}</span>
    </span>
  );
}
