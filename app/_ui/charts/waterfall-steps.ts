// Turns a start, changes and an end into floating bars. Sums are made for drawing only; the texts come from the strings.
import type { Tone } from '../tone';
import { toneFill } from '../tone';

export type WaterfallStep = {
  id: string;
  label: string;
  /** 'total' stands on the axis; 'change' floats from where the one before ended. */
  kind: 'total' | 'change';
  /** Decimal string; a change bears its sign. */
  amount: string;
  /** The deals behind it. */
  href?: string;
  /** Other than up good, down bad. */
  tone?: Tone;
};

export type WaterfallBar = {
  id: string;
  label: string;
  span: [number, number];
  fill: string;
  step: WaterfallStep;
};

export function layWaterfall(steps: readonly WaterfallStep[]): WaterfallBar[] {
  let level = 0;
  return steps.map((step) => {
    const amount = Number(step.amount);
    const from = step.kind === 'total' ? 0 : level;
    const to = step.kind === 'total' ? amount : level + amount;
    level = to;
    const tone = step.tone ?? (step.kind === 'total' ? 'neutral' : amount < 0 ? 'bad' : 'good');
    return {
      id: step.id,
      label: step.label,
      span: from < to ? [from, to] : [to, from],
      fill: toneFill[tone],
      step,
    };
  });
}
