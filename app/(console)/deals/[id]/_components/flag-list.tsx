// The deal's flags: open, acknowledged and disputed ones in sight, resolved ones folded.
'use client';
import { formatCountOf } from '../../../../_lib/format';
import { Section } from '../../../../_ui/section';
import { useDeal } from './deal-context';
import { FlagCard } from './flag-card';

export function FlagList() {
  const { deal } = useDeal();
  const raised = deal.flags.filter(({ state }) => state !== 'resolved');
  const resolved = deal.flags.filter(({ state }) => state === 'resolved');
  return (
    <Section title="Flags" hint={raised.length > 0 ? formatCountOf(raised.length, 'flag') : undefined}>
      {raised.length === 0 ? <p className="text-ink-2">No flag is raised on this deal.</p> : null}
      {raised.map((flag) => (
        <FlagCard key={flag.rule} flag={flag} />
      ))}
      {resolved.length > 0 ? (
        <details>
          <summary className="w-fit rounded-sm text-ink-2 text-xs">
            {formatCountOf(resolved.length, 'resolved flag')}
          </summary>
          <div className="flex flex-col gap-3 pt-3">
            {resolved.map((flag) => (
              <FlagCard key={flag.rule} flag={flag} />
            ))}
          </div>
        </details>
      ) : null}
    </Section>
  );
}
