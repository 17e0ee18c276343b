// What a version changed, policy by policy, with the text before and after.
import { EmptyState } from '../../../_ui/empty-state';
import type { PolicyVersionView } from './rules-answers';

export function PolicyChanges({
  changes,
  basedOn,
  isOwn,
}: {
  changes: PolicyVersionView['changes'];
  basedOn: number | null;
  /** False for the shipped policies, which changed nothing. */
  isOwn: boolean;
}) {
  const base = basedOn === null ? 'the shipped policies' : `version ${basedOn}`;
  if (changes.length === 0)
    return (
      <EmptyState title="No policy changed" glyph="same">
        {isOwn
          ? `Its policies say what ${base} say; its tables may differ.`
          : 'These are what every workspace starts from.'}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2 text-sm">Against {base}:</p>
      <ul className="flex flex-col gap-3">
        {changes.map((change) => (
          <li
            key={change.policyId}
            className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4"
          >
            <p className="text-sm">
              <span className="font-mono text-ink-3 text-xs">{change.policyId}</span>
              <br />
              {change.says}
            </p>
            <div className="grid gap-2 md:grid-cols-2">
              <Side label="Before" text={change.before} />
              <Side label="After" text={change.after} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Side({ label, text }: { label: string; text: string | null }) {
  return (
    <div className="min-w-0">
      <p className="text-ink-3 text-xs">{label}</p>
      {text === null ? (
        <p className="text-ink-3 text-sm">Not there</p>
      ) : (
        <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-2 font-mono text-xs">
          {text}
        </pre>
      )}
    </div>
  );
}
