// Observed facts, plain, with their source's mark and time; candidates stand apart because they do not count here.
'use client';
import { useState } from 'react';
import { formatCount, formatCountOf } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { Section } from '../../../../_ui/section';
import { type DealFact, useDeal } from './deal-context';
import { FactRow } from './fact-row';

const FIRST = 10;

export function FactColumn() {
  const { deal } = useDeal();
  const counted = deal.facts.filter(({ how }) => how !== 'candidate');
  const candidates = deal.facts.filter(({ how }) => how === 'candidate');
  return (
    <Section title="Facts" hint={`${formatCount(counted.length)}, what happened`}>
      {counted.length === 0 ? (
        <p className="text-ink-2">No source has delivered a record for this deal.</p>
      ) : (
        <FactRows facts={counted} label="Facts" />
      )}
      {candidates.length > 0 ? (
        <>
          <h3 className="pt-1 font-medium text-ink-2 text-xs">
            {formatCountOf(candidates.length, 'candidate')}: not counted for this deal until somebody links it
          </h3>
          <FactRows facts={candidates} label="Candidate facts" />
        </>
      ) : null}
    </Section>
  );
}

function FactRows({ facts, label }: { facts: readonly DealFact[]; label: string }) {
  const { cited } = useDeal();
  const [isAll, setIsAll] = useState(false);
  const isCitedBelow = facts.slice(FIRST).some(({ id }) => cited === `fact-${id}`);
  const shown = isAll || isCitedBelow ? facts : facts.slice(0, FIRST);
  return (
    <>
      <ul
        aria-label={label}
        className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
      >
        {shown.map((fact) => (
          <FactRow key={fact.id} fact={fact} />
        ))}
      </ul>
      {shown.length < facts.length ? (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setIsAll(true)}>
          Show {formatCount(facts.length - shown.length)} more
        </Button>
      ) : null}
    </>
  );
}
