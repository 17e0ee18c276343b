// Interpreted signals: a dotted edge, the rule that read them, and the fact each one cites.
'use client';
import { useState } from 'react';
import { formatCount } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { Section } from '../../../../_ui/section';
import { useDeal } from './deal-context';
import { SignalRow } from './signal-row';

const FIRST = 10;

export function SignalColumn() {
  const { deal, cited } = useDeal();
  const [isAll, setIsAll] = useState(false);
  const isCitedBelow = deal.signals.slice(FIRST).some(({ id }) => cited === `signal-${id}`);
  const shown = isAll || isCitedBelow ? deal.signals : deal.signals.slice(0, FIRST);
  return (
    <Section title="Signals" hint={`${formatCount(deal.signals.length)}, what rules read into facts`}>
      {deal.signals.length === 0 ? (
        <p className="text-ink-2">No rule has read anything into the facts of this deal.</p>
      ) : (
        <ul aria-label="Signals" className="flex flex-col gap-2">
          {shown.map((signal) => (
            <SignalRow key={signal.id} signal={signal} />
          ))}
        </ul>
      )}
      {shown.length < deal.signals.length ? (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setIsAll(true)}>
          Show {formatCount(deal.signals.length - shown.length)} more
        </Button>
      ) : null}
    </Section>
  );
}
