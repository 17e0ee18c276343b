// Where an import's files come from, as whoever imported them declared it.
import type { ImportPage } from '../../../_components/answers';

const LABELS = { system: 'System', report: 'Report', filter: 'Filter', by: 'Run by', at: 'Run at' } as const;
const PARTS = ['system', 'report', 'filter', 'by', 'at'] as const;

export function OriginLine({ origin }: { origin: ImportPage['origin'] }) {
  if (!origin) return null;
  return (
    <dl aria-label="Where the files come from" className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {PARTS.filter((part) => origin[part]).map((part) => (
        <div key={part} className="flex gap-1.5">
          <dt className="text-ink-3">{LABELS[part]}</dt>
          <dd>{origin[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
