// Adds lines up exactly; what has no amount or no rate is counted beside the sum and never taken as 0.
import { startSum } from '../money/exact-sum';
import type { ForecastLine, LineSum } from './forecast-line';

export const isUnconverted = (line: ForecastLine): boolean => line.amount !== null && line.converted === null;

export function sumLines(lines: Iterable<ForecastLine>): LineSum {
  const sum = startSum();
  let count = 0;
  let countWithoutAmount = 0;
  let countUnconverted = 0;
  for (const line of lines) {
    count += 1;
    if (line.amount === null) countWithoutAmount += 1;
    else if (line.converted === null) countUnconverted += 1;
    else sum.add(line.converted);
  }
  return { total: sum.total(), count, countWithoutAmount, countUnconverted };
}
