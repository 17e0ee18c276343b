// Links to the records and signals that a claim cites, on this page.
'use client';
import { useDeal } from './deal-context';

// 24 px high, so that a finger meets one citation and not its neighbour.
const LINK = 'inline-flex min-h-6 items-center rounded-sm text-accent-ink underline-offset-2 hover:underline';

export function Citations({
  factIds,
  signalIds = [],
}: {
  factIds: readonly string[];
  signalIds?: readonly string[];
}) {
  const { deal } = useDeal();
  if (factIds.length + signalIds.length === 0) return null;
  const factOf = (id: string) => deal.facts.find((fact) => fact.id === id);
  const signalOf = (id: string) => deal.signals.find((signal) => signal.id === id);
  return (
    <ul aria-label="Cites" className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {factIds.map((id) => (
        <li key={id}>
          {factOf(id) ? (
            <a href={`#fact-${id}`} className={LINK}>
              {factOf(id)?.label}
            </a>
          ) : (
            <span className="text-ink-3">A record that is no longer shown</span>
          )}
        </li>
      ))}
      {signalIds.map((id) => (
        <li key={id}>
          {signalOf(id) ? (
            <a href={`#signal-${id}`} className={LINK}>
              Signal: {signalOf(id)?.kindLabel.toLowerCase()}
            </a>
          ) : (
            <span className="text-ink-3">A signal that is no longer shown</span>
          )}
        </li>
      ))}
    </ul>
  );
}
