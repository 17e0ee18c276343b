// The shape of a table before its rows arrive, so that nothing jumps when they do.
import { clsx } from 'clsx';
import { Skeleton } from './skeleton';

export function SkeletonTable({
  rows = 8,
  columns = 5,
  label,
}: {
  rows?: number;
  columns?: number;
  /** What is loading, said once: "Loading deals". */
  label: string;
}) {
  return (
    <div role="status" className="overflow-hidden rounded-lg border border-line bg-surface">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={`row-${row + 1}`}
          className={clsx('flex h-9 items-center gap-6 border-line border-b px-3', row === 0 && 'bg-canvas')}
        >
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton
              key={`cell-${column + 1}`}
              className={clsx('h-3', column === 0 ? 'w-1/4' : 'w-16', column > 0 && 'ml-auto')}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
