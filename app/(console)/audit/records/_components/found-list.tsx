// What a search found, to choose one of; says so while it looks and when there is nothing.
export function FoundList<Line extends { id: string; name: string }>({
  lines,
  chosenId,
  detailOf,
  onChoose,
}: {
  /** Null before anything is asked, undefined while it looks. */
  lines: readonly Line[] | null | undefined;
  chosenId: string | null;
  detailOf: (line: Line) => string;
  onChoose: (line: Line) => void;
}) {
  if (lines === null) return null;
  if (lines === undefined) return <p className="text-ink-3 text-sm">Looking</p>;
  if (lines.length === 0)
    return (
      <p role="status" className="text-ink-2 text-sm">
        Nothing of that name
      </p>
    );
  return (
    <fieldset className="flex max-h-56 min-w-0 flex-col overflow-y-auto">
      <legend className="sr-only">Found</legend>
      {lines.map((line) => (
        <label
          key={line.id}
          className="flex cursor-pointer items-baseline gap-2 rounded-md px-2 py-1.5 hover:bg-sunken"
        >
          <input
            type="radio"
            name="subject"
            className="accent-accent"
            checked={chosenId === line.id}
            onChange={() => onChoose(line)}
          />
          <span className="wrap-anywhere min-w-0 text-sm">
            <span className="font-medium">{line.name}</span>{' '}
            <span className="text-ink-3">{detailOf(line)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
