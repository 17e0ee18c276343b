// Terms with their meaning: two columns, one above the other on a phone.
import type { ReactNode } from 'react';

export type Term = { term: ReactNode; key: string; meaning: ReactNode };

export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
      {terms.map(({ term, key, meaning }) => (
        <div
          key={key}
          className="grid gap-x-6 gap-y-1 px-4 py-2.5 text-sm sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <dt className="font-medium">{term}</dt>
          <dd className="text-ink-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
