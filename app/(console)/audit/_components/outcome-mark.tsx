// What the door answered, as glyph, word and colour.
import { StateMark } from '../../../_ui/state-mark';

const LOOKS = {
  applied: { glyph: 'check', word: 'Applied', tone: 'good' },
  refused: { glyph: 'lock', word: 'Refused', tone: 'bad' },
  needs_approval: { glyph: 'clock', word: 'Waits for approval', tone: 'warn' },
  recorded: { glyph: 'info', word: 'Recorded', tone: 'open' },
} as const;

export function OutcomeMark({ outcome, look }: { outcome: string; look?: 'plain' | 'chip' }) {
  const known = Object.entries(LOOKS).find(([name]) => name === outcome);
  return known ? <StateMark {...known[1]} look={look} /> : <span>{outcome}</span>;
}
