// The shape of a row of tiles before their numbers arrive.
import { Skeleton } from './skeleton';

export function SkeletonTiles({ count = 5, label }: { count?: number; label: string }) {
  return (
    <div
      role="status"
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
    >
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, tile) => (
        <div key={`tile-${tile + 1}`} className="flex flex-col gap-3 bg-surface p-4">
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-6 w-28" />
          <Skeleton className="h-2 w-full" />
        </div>
      ))}
    </div>
  );
}
