// Says, always and in words, that this workspace is simulated and which day its clock shows.
import { formatDay } from '../../_lib/format';

export function SimulatedLabel({ today }: { today: string }) {
  return (
    <span className="inline-flex h-6 min-w-0 items-center gap-1.5 rounded-full border border-exempt-ink border-dotted bg-exempt-soft px-2.5 font-medium text-exempt-ink text-xs">
      <span className="truncate">Simulated workspace · today is {formatDay(today)}</span>
    </span>
  );
}
