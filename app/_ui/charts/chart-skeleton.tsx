// The room of a chart while its code is on the way.
import { Skeleton } from '../skeleton';

export function ChartSkeleton({ height }: { height: number }) {
  const bars = [40, 65, 50, 80, 60, 90, 70];
  return (
    <div role="status" className="flex items-end gap-4 border-line border-b px-4" style={{ height }}>
      <span className="sr-only">Loading the chart</span>
      {bars.map((bar) => (
        <div key={bar} className="flex-1" style={{ height: `${bar}%` }}>
          <Skeleton className="h-full" />
        </div>
      ))}
    </div>
  );
}
