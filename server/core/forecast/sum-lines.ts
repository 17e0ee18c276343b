// Adds lines up exactly; what has no amount or no rate is counted beside the sum and never taken as 0.
import { fromDecimal, toDecimal } from '../money/decimal';
import type { ForecastLine, LineSum } from './forecast-line';

export const isUnconverted = (line: ForecastLine): boolean => line.amount !== null && line.converted === null;

export function sumLines(lines: Iterable<ForecastLine>): LineSum {
  let total = toDecimal('0');
  let count = 0;
  let countWithoutAmount = 0;
  let countUnconverted = 0;
  for (const line of lines) {
    count += 1;
    if (line.amount === null) countWithoutAmount += 1;
    else if (line.converted === null) countUnconverted += 1;
    else total = total.plus(toDecimal(line.converted));
  }
  return { total: fromDecimal(total), count, countWithoutAmount, countUnconverted };
}
