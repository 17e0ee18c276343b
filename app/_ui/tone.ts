// The tones a mark can have and the classes that paint them; it knows colours and refuses to know what they stand for.
export const TONES = ['good', 'warn', 'bad', 'open', 'later', 'exempt', 'neutral', 'accent'] as const;
export type Tone = (typeof TONES)[number];

/** Text in the tone, readable on every background of the theme. */
export const toneInk: Record<Tone, string> = {
  good: 'text-good-ink',
  warn: 'text-warn-ink',
  bad: 'text-bad-ink',
  open: 'text-open-ink',
  later: 'text-later-ink',
  exempt: 'text-exempt-ink',
  neutral: 'text-ink-2',
  accent: 'text-accent-ink',
};

/** The pale ground of chips and notices. */
export const toneSoft: Record<Tone, string> = {
  good: 'bg-good-soft',
  warn: 'bg-warn-soft',
  bad: 'bg-bad-soft',
  open: 'bg-open-soft',
  later: 'bg-later-soft',
  exempt: 'bg-exempt-soft',
  neutral: 'bg-sunken',
  accent: 'bg-accent-soft',
};

/** The fill of bars, with a texture where two tones could be mistaken for each other in grey. */
export const toneSolid: Record<Tone, string> = {
  good: 'bg-good-solid',
  warn: 'bg-warn-solid texture-dots',
  bad: 'bg-bad-solid texture-slash',
  open: 'bg-open-solid texture-dots',
  later: 'bg-later-solid',
  exempt: 'bg-exempt-solid',
  neutral: 'bg-line-strong',
  accent: 'bg-accent',
};

/** The same fills as CSS values, for SVG. */
export const toneFill: Record<Tone, string> = {
  good: 'var(--good-solid)',
  warn: 'var(--warn-solid)',
  bad: 'var(--bad-solid)',
  open: 'var(--open-solid)',
  later: 'var(--later-solid)',
  exempt: 'var(--exempt-solid)',
  neutral: 'var(--control)',
  accent: 'var(--accent)',
};
