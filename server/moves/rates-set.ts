// rates.set: sets or takes away one rate by hand, against the version of the table that the person saw.
import { z } from 'zod';
import { differencesOf, nextRates } from '@/server/core/money/next-rate-table';
import { RateRow, rateText, refuseRate } from '@/server/core/money/rate-row';
import type { MoveDefinition } from './definition';
import { loadRatesForMove, type RatesForMove, tableKey } from './loads/load-rate-tables';
import { workspaceResource } from './loads/load-workspace';
import { type NextTable, writeRateTable } from './writes/write-rate-table';

const Input = RateRow.extend({
  /** Null takes the rate away. */
  rate: rateText.nullable(),
  /** 0 where the year has no table yet. */
  expectedVersion: z.number().int().nonnegative(),
});
type Input = z.infer<typeof Input>;
type Plan = { input: Input; was: string | null; table: NextTable };

export const ratesSet: MoveDefinition<Input, RatesForMove, Plan, { fiscalYear: number; version: number }> = {
  kind: 'rates.set',
  input: Input,
  load: (tx, _input, scope) => loadRatesForMove(tx, scope),
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ workspace, calendar, tables }, input) {
    const held = tables.get(tableKey(input.kind, input.fiscalYear));
    const refuse = (code: string, reason: string, remedy: 'refresh' | 'correct_input') => ({
      ok: false as const,
      code,
      reason,
      remedies: [remedy],
    });
    if ((held?.version ?? 0) !== input.expectedVersion)
      return refuse('conflict', 'The rates of that year have changed since you opened them.', 'refresh');
    const why = refuseRate(input, workspace.currency, calendar);
    if (why) return refuse('invalid_input', why, 'correct_input');
    const before = held?.reportingCurrency === workspace.currency ? held.rates : [];
    const [difference] = differencesOf(before, [input]);
    if (!difference) return refuse('no_change', 'That is the rate already.', 'correct_input');
    const table = {
      kind: input.kind,
      fiscalYear: input.fiscalYear,
      version: input.expectedVersion + 1,
      reportingCurrency: workspace.currency,
      rates: nextRates(held, workspace.currency, [input]),
    };
    return { ok: true, plan: { input, was: difference.was, table } };
  },
  async write(tx, { input, was, table }, scope) {
    await writeRateTable(tx, table, scope);
    const { kind, fiscalYear, currency, validFrom, rate } = input;
    return {
      result: { fiscalYear, version: table.version },
      values: { before: { rate: was }, after: { rate } },
      measures: { [`${kind} FY${fiscalYear}`]: `v${table.version}`, currency, valid_from: validFrom },
    };
  },
};
