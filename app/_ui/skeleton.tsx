// Grey shapes in the place of what is still loading; hidden from screen readers, who hear one "Loading".
import { clsx } from 'clsx';

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-pulse-soft rounded-sm bg-line', className)} />;
}

export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={`line-${line + 1}`} className={clsx('h-3', line === lines - 1 ? 'w-3/5' : 'w-full')} />
      ))}
    </div>
  );
}
