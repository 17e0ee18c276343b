// The history of the policies, newest first: state, who, when and why; the shipped ones stand last.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { formatInstant } from '../../../_lib/format';
import { IntentLink } from '../../../_ui/intent-link';
import { StateMark } from '../../../_ui/state-mark';
import type { PolicyVersionLine, PolicyVersions as Versions } from './rules-answers';

const STATE_LOOKS = {
  draft: { word: 'Draft', tone: 'open', glyph: 'dashed' },
  proposed: { word: 'Proposed', tone: 'warn', glyph: 'clock' },
  active: { word: 'In force', tone: 'good', glyph: 'check' },
  retired: { word: 'Retired', tone: 'neutral', glyph: 'same' },
  discarded: { word: 'Discarded', tone: 'neutral', glyph: 'cross' },
} as const;

export function PolicyVersions({
  list,
  open,
  base = '/rules/policies?version=',
  label = 'Versions of the policies',
  today,
  timeZone,
}: {
  list: Pick<Versions, 'inForce' | 'versions'>;
  open: number | null;
  /** The address that a version's number ends. */
  base?: string;
  label?: string;
  today: string;
  timeZone: string;
}) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {list.versions.map((line) => (
          <Item key={line.version} href={`${base}${line.version}`} isOpen={open === line.version}>
            <span className="flex items-center justify-between gap-2">
              <span className="font-medium">Version {line.version}</span>
              <StateMark {...STATE_LOOKS[line.state]} />
            </span>
            <span className="text-ink-3 text-xs">{storyOf(line, today, timeZone)}</span>
            {line.note ? <span className="line-clamp-2 text-ink-2 text-xs">{line.note}</span> : null}
          </Item>
        ))}
        <Item href={`${base}shipped`} isOpen={open === null}>
          <span className="flex items-center justify-between gap-2">
            <span className="font-medium">Shipped</span>
            {list.inForce === null ? <StateMark {...STATE_LOOKS.active} /> : null}
          </span>
          <span className="text-ink-3 text-xs">Comes with the product</span>
        </Item>
      </ol>
    </nav>
  );
}

function Item({ href, isOpen, children }: { href: string; isOpen: boolean; children: ReactNode }) {
  return (
    <li>
      <IntentLink
        href={href}
        scroll={false}
        aria-current={isOpen ? 'true' : undefined}
        className={clsx('flex flex-col gap-0.5 px-3 py-2 text-sm', isOpen ? 'bg-selected' : 'hover:bg-hover')}
      >
        {children}
      </IntentLink>
    </li>
  );
}

function storyOf(line: PolicyVersionLine, today: string, timeZone: string): string {
  const at = (instant: string) => formatInstant(instant, timeZone, { today });
  if (line.effectiveFrom && line.activatedBy) {
    const until = line.retiredAt ? `, until ${at(line.retiredAt)}` : '';
    return `${line.madeBy} made it, ${line.activatedBy} activated it; from ${at(line.effectiveFrom)}${until}`;
  }
  if (line.proposedAt && line.proposedBy) return `${line.proposedBy} proposed it, ${at(line.proposedAt)}`;
  return `${line.madeBy} drafted it, ${at(line.madeAt)}`;
}
