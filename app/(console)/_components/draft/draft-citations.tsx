// What a draft rests on, each a link to the record or the signal on the deal's page.
import type { DraftView } from './draft-dialog';

export function DraftCitations({
  draft,
  dealHref,
  labelOf = () => null,
}: {
  draft: DraftView;
  dealHref: string;
  labelOf?: (factId: string) => string | null;
}) {
  if (draft.factIds.length + draft.signalIds.length === 0) return null;
  // 24 px high, so that a finger meets one citation and not its neighbour.
  const plain =
    'inline-flex min-h-6 items-center rounded-sm text-accent-ink underline-offset-2 hover:underline';
  // Plain anchors: the browser itself goes to them, and back comes back.
  return (
    <ul aria-label="Cites" className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {draft.factIds.map((id, place) => (
        <li key={id}>
          <a href={`${dealHref}#fact-${id}`} className={plain}>
            {labelOf(id) ?? `Record ${place + 1}`}
          </a>
        </li>
      ))}
      {draft.signalIds.map((id, place) => (
        <li key={id}>
          <a href={`${dealHref}#signal-${id}`} className={plain}>
            {labelOf(id) ?? `Signal ${place + 1}`}
          </a>
        </li>
      ))}
    </ul>
  );
}
