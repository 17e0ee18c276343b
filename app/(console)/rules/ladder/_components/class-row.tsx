// One class of field: the rung, why, the ceiling, the evidence, and what the next rung still asks for.
'use client';
import { CLASS_WORDS } from '@/server/core/ladder/class-words';
import { RUNG_WORDS } from '@/server/core/ladder/rung';
import { formatCount, formatDay } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { Glyph } from '../../../../_ui/glyph';
import { Td, Tr } from '../../../../_ui/table';
import type { LadderClass } from './ladder';
import { RungSteps } from './rung-steps';

export function ClassRow({
  held,
  today,
  isAdmin,
  isWaiting,
  onRequest,
  onSample,
}: {
  held: LadderClass;
  today: string;
  isAdmin: boolean;
  isWaiting: boolean;
  onRequest: () => void;
  onSample: () => void;
}) {
  const { fieldClass, rung, ceiling, why, cause, next } = held;
  const isReady = next?.criteria.every(({ isMet }) => isMet) ?? false;
  return (
    <Tr>
      <Td className="align-top">
        <span className="font-medium">{CLASS_WORDS[fieldClass].label}</span>
        <span className="block text-ink-3 text-xs">{CLASS_WORDS[fieldClass].holds}</span>
      </Td>
      <Td className="align-top" data-label="Rung today">
        <RungSteps rung={rung} ceiling={ceiling} />
        <span className="block text-ink-3 text-xs">{why}</span>
      </Td>
      <Td className="align-top" data-label="Evidence">
        <Evidence held={held} today={today} />
      </Td>
      <Td className="align-top" data-label="To climb">
        {next === null ? (
          <span className="text-ink-2">
            {rung >= ceiling
              ? `Never beyond ${RUNG_WORDS[ceiling].label.toLowerCase()} here.`
              : cause === 'stopped'
                ? 'Not while it is stopped.'
                : 'Nothing files drafts here yet.'}
          </span>
        ) : (
          <div className="flex flex-col gap-1">
            <span className="text-ink-2 text-xs">
              For rung {next.rung}, {RUNG_WORDS[next.rung].label.toLowerCase()}:
            </span>
            <ul className="flex flex-col gap-0.5 text-xs">
              {next.criteria.map(({ key, asks, has, isMet }) => (
                <li key={key} className="flex gap-1.5">
                  <Glyph
                    name={isMet ? 'check' : 'ring'}
                    size={12}
                    className={isMet ? 'mt-0.5 text-good-ink' : 'mt-0.5 text-ink-3'}
                  />
                  <span>
                    <span className="sr-only">{isMet ? 'Met: ' : 'Not met: '}</span>
                    {asks} <span className="text-ink-3">({has})</span>
                  </span>
                </li>
              ))}
            </ul>
            {isAdmin ? (
              <div className="mt-1 flex flex-wrap gap-2">
                {next.rung === 3 ? (
                  <Button size="sm" onClick={onSample}>
                    Check a sample
                  </Button>
                ) : null}
                <Button size="sm" variant="primary" disabled={!isReady || isWaiting} onClick={onRequest}>
                  {isWaiting ? 'Waits for a second admin' : `Ask for rung ${next.rung}`}
                </Button>
              </div>
            ) : null}
          </div>
        )}
      </Td>
    </Tr>
  );
}

function Evidence({ held: { decisions, writes }, today }: { held: LadderClass; today: string }) {
  if (decisions === null) return <span className="text-ink-3">–</span>;
  if (decisions.counted + decisions.notCounted === 0 && writes.count === 0)
    return <span className="text-ink-3">No decision yet</span>;
  const { counted, asIs, edited, declined, notCounted, people, firstOn, lastOn, rollbacks } = decisions;
  return (
    <span className="flex flex-col gap-0.5 text-xs">
      <span>
        For: {formatCount(asIs)} accepted as is of {formatCount(counted)}, by {formatCount(people)} people
      </span>
      <span className="text-ink-2">
        Against: {formatCount(edited)} edited, {formatCount(declined)} declined, {formatCount(rollbacks)}{' '}
        rolled back or reversed
      </span>
      {notCounted > 0 ? (
        <span className="text-ink-3">{formatCount(notCounted)} accepted too quickly to count</span>
      ) : null}
      {firstOn && lastOn ? (
        <span className="text-ink-3">
          {formatDay(firstOn, today)} to {formatDay(lastOn, today)}
        </span>
      ) : null}
      {writes.count > 0 ? (
        <span>
          Wrote {formatCount(writes.count)} itself, {formatCount(writes.rollbacks)} rolled back
        </span>
      ) : null}
    </span>
  );
}
