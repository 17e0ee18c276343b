// The keys that sign checkpoints, every rotation: what others compare by eye, and the line that they keep.
import { formatInstant } from '../../../../_lib/format';
import { CopyButton } from '../../../../_ui/copy-button';
import { Section } from '../../../../_ui/section';

type Key = { rotation: number; fingerprint: string; verifierKey: string; since: string | null };

export function KeyTable({ keys, timeZone }: { keys: readonly Key[]; timeZone: string }) {
  return (
    <Section title="Keys" hint="Derived from the installation’s master key; the database holds none">
      <ul className="flex flex-col gap-3">
        {keys.map((key) => (
          <li key={key.rotation} className="flex flex-col gap-1 rounded-lg border border-line p-3 text-sm">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p>
                <span className="font-medium">Key {key.rotation}</span>
                <span className="text-ink-3">
                  {' '}
                  {key.since ? `since ${formatInstant(key.since, timeZone)}` : 'from the beginning'}
                </span>
              </p>
              <CopyButton text={key.verifierKey} label="Copy the verifier key" />
            </div>
            <p className="break-words font-mono text-xs">{key.fingerprint}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
