// What a chart says about the place under the pointer.
export function ChartTooltip({
  title,
  lines,
}: {
  title: string;
  lines: readonly { id: string; label: string; text: string; fill?: string }[];
}) {
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-xs shadow-raised">
      <p className="mb-1 font-medium">{title}</p>
      {lines.map((line) => (
        <p key={line.id} className="flex items-center justify-between gap-4">
          <span className="flex items-center gap-1.5 text-ink-2">
            {line.fill ? <span className="size-2 rounded-sm" style={{ background: line.fill }} /> : null}
            {line.label}
          </span>
          <span className="tabular-nums">{line.text}</span>
        </p>
      ))}
    </div>
  );
}
