// One cell: the answer in a sentence, then each policy that has a say, in words, with its remedies and its Cedar text.
'use client';
import { SidePanel } from '../../../_ui/side-panel';
import { StateMark } from '../../../_ui/state-mark';
import { TextLink } from '../../../_ui/text-link';
import { cellSentence, MAY_WORDS } from './cell-words';
import { COLUMN_LABELS } from './column-words';
import { PolicyCard } from './policy-card';
import type { MatrixColumn } from './rules-address';
import type { RulesMatrix } from './rules-answers';

export function CellPanel({
  matrix,
  action,
  column,
  onClose,
}: {
  matrix: RulesMatrix;
  action: string;
  column: MatrixColumn;
  onClose: () => void;
}) {
  const row = matrix.rows.find((each) => each.action === action);
  const cell = row?.cells[column];
  const cards = (says: { policyId: string; when: string | null }[]) =>
    says.flatMap(({ policyId, when }) => {
      const policy = matrix.policies.find(({ id }) => id === policyId);
      return policy ? [<PolicyCard key={policyId} policy={policy} when={when} />] : [];
    });
  return (
    <SidePanel
      open
      onOpenChange={(open) => !open && onClose()}
      title={row?.label ?? action}
      subtitle={`${COLUMN_LABELS[column]} · ${action}`}
    >
      {row && cell ? (
        <div className="flex flex-col gap-5">
          <div className="flex flex-col gap-1">
            <StateMark {...MAY_WORDS[cell.may]} />
            <p className="text-sm">{cellSentence(cell, column)}</p>
            <p className="text-sm">
              <TextLink href={`/rules/what-if?move=${action}`}>Ask about one person and one deal</TextLink>
            </p>
          </div>
          <section aria-label="What allows it" className="flex flex-col gap-2">
            <h3 className="font-semibold text-sm">What allows it</h3>
            {cell.permits.length === 0 ? (
              <p className="text-ink-2 text-sm">No policy permits it, and what nobody permits is refused.</p>
            ) : (
              cards(cell.permits)
            )}
          </section>
          {cell.forbids.length > 0 ? (
            <section aria-label="What stands against it" className="flex flex-col gap-2">
              <h3 className="font-semibold text-sm">What stands against it</h3>
              {cards(cell.forbids)}
            </section>
          ) : null}
        </div>
      ) : (
        <p className="text-ink-2 text-sm">This version of the policies knows no such move.</p>
      )}
    </SidePanel>
  );
}
