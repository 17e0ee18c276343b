// rates.import: takes many rates of a file at once; each fiscal year's table that changes gets one new version.
import { z } from 'zod';
import { differencesOf, nextRates } from '@/server/core/money/next-rate-table';
import { RateRow, refuseRate } from '@/server/core/money/rate-row';
import type { MoveDefinition } from './definition';
import { loadRatesForMove, type RatesForMove, tableKey } from './loads/load-rate-tables';
import { workspaceResource } from './loads/load-workspace';
import { type NextTable, writeRateTable } from './writes/write-rate-table';

const Input = z.strictObject({
  rows: z.array(RateRow).min(1, 'There is no rate in it').max(10_000, 'At most 10,000 rates at once'),
  /** Of the file they were read from; null where there is none. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Rows of the file that were not taken. */
  refused: z.number().int().nonnegative(),
});
type Input = z.infer<typeof Input>;
type Plan = Input & { tables: NextTable[]; changed: number };
export type RatesImported = {
  changed: number;
  unchanged: number;
  tables: { kind: string; fiscalYear: number; version: number }[];
};

export const ratesImport: MoveDefinition<Input, RatesForMove, Plan, RatesImported> = {
  kind: 'rates.import',
  input: Input,
  load: (tx, _input, scope) => loadRatesForMove(tx, scope),
  request: ({ workspace }) => ({ resource: workspaceResource(workspace), context: {} }),
  decide({ workspace, calendar, tables }, input) {
    const refuse = (reason: string) => ({
      ok: false as const,
      code: 'invalid_input',
      reason,
      remedies: ['correct_input' as const],
    });
    const byTable = new Map<string, typeof input.rows>();
    const seen = new Set<string>();
    for (const row of input.rows) {
      const why = refuseRate(row, workspace.currency, calendar);
      if (why) return refuse(why);
      const key = tableKey(row.kind, row.fiscalYear);
      const line = `${key} ${row.currency} ${row.validFrom}`;
      if (seen.has(line)) return refuse(`${row.currency} has two rates from ${row.validFrom}.`);
      seen.add(line);
      byTable.set(key, [...(byTable.get(key) ?? []), row]);
    }
    let changed = 0;
    const next: NextTable[] = [];
    for (const [key, rows] of byTable) {
      const held = tables.get(key);
      const before = held?.reportingCurrency === workspace.currency ? held.rates : [];
      const differences = differencesOf(before, rows);
      const [first] = rows;
      if (differences.length === 0 || !first) continue;
      changed += differences.length;
      next.push({
        kind: first.kind,
        fiscalYear: first.fiscalYear,
        version: (held?.version ?? 0) + 1,
        reportingCurrency: workspace.currency,
        rates: nextRates(held, workspace.currency, rows),
      });
    }
    return { ok: true, plan: { ...input, tables: next, changed } };
  },
  async write(tx, { rows, tables, changed, sha256, refused }, scope) {
    for (const table of tables) await writeRateTable(tx, table, scope);
    const named = tables.map(({ kind, fiscalYear, version }) => ({ kind, fiscalYear, version }));
    return {
      result: { changed, unchanged: rows.length - changed, tables: named },
      values: { rows },
      measures: {
        rates: rows.length,
        changed,
        refused,
        ...(sha256 ? { sha256 } : {}),
        ...measuresOf(named),
      },
    };
  },
};

/** 'plan FY2026' → 'v2', for the log. */
function measuresOf(tables: RatesImported['tables']): Record<string, string> {
  return Object.fromEntries(
    tables.map(({ kind, fiscalYear, version }) => [`${kind} FY${fiscalYear}`, `v${version}`]),
  );
}
