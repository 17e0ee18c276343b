// Who may make which move: a table for all, or one role's moves in sentences; each cell opens the policies behind it.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTRPC } from '../../../_lib/trpc';
import { NativeSelect } from '../../../_ui/native-select';
import { Notice } from '../../../_ui/notice';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { useIsNarrow } from '../../../_ui/use-is-narrow';
import { CellPanel } from './cell-panel';
import { COLUMN_LABELS } from './column-words';
import { MatrixList } from './matrix-list';
import { MatrixTable } from './matrix-table';
import { PolicyPanel } from './policy-panel';
import { MATRIX_COLUMNS, readRulesAddress, rulesAddress } from './rules-address';
import { VersionLine } from './version-line';

export function MatrixScreen() {
  const trpc = useTRPC();
  const router = useRouter();
  const view = readRulesAddress(Object.fromEntries(useSearchParams()));
  const { data, error } = useQuery(trpc.rules.matrix.queryOptions({ version: view.version }));
  const isNarrow = useIsNarrow();
  if (error)
    return (
      <Notice kind="danger" title="These rules cannot be shown">
        {error.message}
      </Notice>
    );
  if (!data) return <SkeletonTable label="Loading the rules" rows={16} columns={10} />;
  const go = (next: Partial<typeof view>) =>
    router.replace(rulesAddress({ ...view, ...next }), { scroll: false });
  const who = view.who ?? (isNarrow ? 'rep' : null);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <VersionLine version={data.version} label={data.label} isInForce={data.isInForce} />
        <div className="flex items-center gap-2 text-sm">
          <label htmlFor="who" className="text-ink-2">
            Show
          </label>
          <NativeSelect
            id="who"
            className="w-52"
            value={who ?? ''}
            onChange={({ target }) =>
              go({ who: MATRIX_COLUMNS.find((each) => each === target.value) ?? null })
            }
            options={[
              ...(isNarrow ? [] : [{ value: '', label: 'Everybody, as a table' }]),
              ...MATRIX_COLUMNS.map((value) => ({ value, label: `${COLUMN_LABELS[value]}, in sentences` })),
            ]}
          />
        </div>
      </div>
      {who ? (
        <MatrixList rows={data.rows} column={who} view={view} />
      ) : (
        <MatrixTable rows={data.rows} view={view} />
      )}
      {view.cell ? (
        <CellPanel
          matrix={data}
          action={view.cell.action}
          column={view.cell.column}
          onClose={() => go({ cell: null })}
        />
      ) : view.policy ? (
        <PolicyPanel matrix={data} id={view.policy} view={view} onClose={() => go({ policy: null })} />
      ) : null}
    </div>
  );
}
