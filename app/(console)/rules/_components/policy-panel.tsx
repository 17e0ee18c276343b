// One policy, as a refusal or an entry of the log names it: its words, its Cedar text, and the moves that it speaks of.
'use client';
import { SidePanel } from '../../../_ui/side-panel';
import { TextLink } from '../../../_ui/text-link';
import { COLUMN_LABELS } from './column-words';
import { PolicyCard } from './policy-card';
import { MATRIX_COLUMNS, type RulesAddress, rulesAddress } from './rules-address';
import type { RulesMatrix } from './rules-answers';

export function PolicyPanel({
  matrix,
  id,
  view,
  onClose,
}: {
  matrix: RulesMatrix;
  id: string;
  view: RulesAddress;
  onClose: () => void;
}) {
  const policy = matrix.policies.find((each) => each.id === id);
  const moves = matrix.rows.flatMap((row) => {
    const columns = MATRIX_COLUMNS.filter((column) =>
      [...row.cells[column].permits, ...row.cells[column].forbids].some(({ policyId }) => policyId === id),
    );
    return columns.length > 0 ? [{ row, columns }] : [];
  });
  return (
    <SidePanel
      open
      onOpenChange={(open) => !open && onClose()}
      title={policy ? 'One policy' : 'No such policy'}
      subtitle={id}
    >
      {policy ? (
        <div className="flex flex-col gap-5">
          <PolicyCard policy={policy} isOpen />
          <section aria-label="What it speaks of" className="flex flex-col gap-2">
            <h3 className="font-semibold text-sm">What it speaks of</h3>
            <ul className="divide-y divide-line rounded-lg border border-line text-sm">
              {moves.map(({ row, columns }) => (
                <li key={row.action} className="flex flex-col gap-0.5 px-3 py-2">
                  <span>{row.label}</span>
                  <span className="flex flex-wrap gap-x-3 text-xs">
                    {columns.map((column) => (
                      <TextLink
                        key={column}
                        href={rulesAddress({ ...view, policy: null, cell: { action: row.action, column } })}
                        aria-label={`${row.label}, ${COLUMN_LABELS[column]}`}
                      >
                        {COLUMN_LABELS[column]}
                      </TextLink>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      ) : (
        <p className="text-ink-2 text-sm">
          {matrix.isInForce ? 'The policies in force have' : 'This version has'} no policy of that name: a
          version since has taken it out or named it anew.{' '}
          <TextLink href="/rules/policies">Their versions</TextLink>
        </p>
      )}
    </SidePanel>
  );
}
