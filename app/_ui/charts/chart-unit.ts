// What a chart's numbers are, so that axis, tooltip and table write them alike. Plain data, so a server page can pass it.
import {
  formatCount,
  formatCountChange,
  formatMoney,
  formatMoneyChange,
  formatMoneyCompact,
  formatPercent,
} from '../../_lib/format';

export type ChartUnit =
  | { kind: 'money'; currency: string }
  | { kind: 'count'; noun: string }
  | { kind: 'share' };

/** The whole value, for tooltips and tables. Money is a decimal string, other kinds a number written as one. */
export function formatUnit(value: string, unit: ChartUnit): string {
  switch (unit.kind) {
    case 'money':
      return formatMoney(value, unit.currency);
    case 'count':
      return formatCount(Number(value));
    case 'share':
      return formatPercent(Number(value));
  }
}

/** A tick on an axis. */
export function formatTick(value: number, unit: ChartUnit): string {
  switch (unit.kind) {
    case 'money':
      return formatMoneyCompact(String(Math.round(value)), unit.currency);
    case 'count':
      return formatCount(value);
    case 'share':
      return formatPercent(value);
  }
}

/** The unit in words, beside the title. */
export function nameUnit(unit: ChartUnit): string {
  if (unit.kind === 'money') return unit.currency;
  return unit.kind === 'count' ? unit.noun : 'share';
}

/** A step of a waterfall: a change is written with its sign, a total without. */
export function textOfStep(step: { kind: 'total' | 'change'; amount: string }, unit: ChartUnit): string {
  if (step.kind === 'total' || unit.kind === 'share') return formatUnit(step.amount, unit);
  return unit.kind === 'money'
    ? formatMoneyChange(step.amount, unit.currency)
    : formatCountChange(Number(step.amount));
}
