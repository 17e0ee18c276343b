// One role's or machine's moves as sentences: what it may do today, and under which conditions.
import { StateMark } from '../../../_ui/state-mark';
import { TextLink } from '../../../_ui/text-link';
import { cellSentence, MAY_WORDS } from './cell-words';
import { MoveName } from './move-name';
import { type MatrixColumn, type RulesAddress, rulesAddress } from './rules-address';
import type { MatrixRow } from './rules-answers';

const ORDER = ['always', 'sometimes', 'never'] as const;

export function MatrixList({
  rows,
  column,
  view,
}: {
  rows: readonly MatrixRow[];
  column: MatrixColumn;
  view: RulesAddress;
}) {
  return (
    <div className="flex flex-col gap-6">
      {ORDER.map((may) => {
        const those = rows.filter((row) => row.cells[column].may === may);
        const { tone, glyph } = MAY_WORDS[may];
        return those.length === 0 ? null : (
          <section key={may} aria-label={HEADS[may]} className="flex flex-col gap-1">
            <h2 className="font-semibold text-base">
              <StateMark word={HEADS[may]} tone={tone} glyph={glyph} />{' '}
              <span className="font-normal text-ink-3 text-xs tabular-nums">{those.length}</span>
            </h2>
            {may === 'never' ? (
              <details>
                <summary className="w-fit cursor-pointer py-1 text-accent-ink text-sm">
                  Show these moves
                </summary>
                <Moves rows={those} column={column} view={view} />
              </details>
            ) : (
              <Moves rows={those} column={column} view={view} />
            )}
          </section>
        );
      })}
    </div>
  );
}

function Moves({
  rows,
  column,
  view,
}: {
  rows: readonly MatrixRow[];
  column: MatrixColumn;
  view: RulesAddress;
}) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {rows.map((row) => (
        <li
          key={row.action}
          className="grid gap-x-4 gap-y-0.5 px-3 py-2 sm:grid-cols-[16rem_minmax(0,1fr)_auto]"
        >
          <span className="font-medium text-sm">
            <MoveName row={row} />
          </span>
          <span className="text-ink-2 text-sm">{cellSentence(row.cells[column], column)}</span>
          <TextLink
            href={rulesAddress({ ...view, cell: { action: row.action, column } })}
            scroll={false}
            aria-label={`Why: ${row.label}`}
          >
            Why
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

const HEADS = { always: 'May always', sometimes: 'May under conditions', never: 'May never' } as const;
