// How the promises changed, newest first: who, why, and what a gate here would have stopped.
'use client';
import { useState } from 'react';
import { nameOfField, nameOfItem } from '@/server/core/flags/name-of';
import { AGAINST_HISTORY } from '@/server/core/lineage/find-disagreements';
import { formatCount, formatDay, formatInstant, formatList } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { GeneratedMark } from '../../../../_ui/generated-mark';
import { Glyph } from '../../../../_ui/glyph';
import { Section } from '../../../../_ui/section';
import { TextLink } from '../../../../_ui/text-link';
import { sentence, valueWords } from '../../../_components/draft/draft-values';
import { useReasons } from '../../../_components/draft/use-reasons';
import { Citations } from './citations';
import { type Deal, useDeal } from './deal-context';
import { PushStandingMark } from './push-standing-mark';

type Entry = Deal['history'][number];
const FIRST = 10;

export function DealHistory() {
  const { deal } = useDeal();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? deal.history : deal.history.slice(0, FIRST);
  return (
    <Section title="History" hint="changes of the commitments, newest first">
      {deal.history.length === 0 ? (
        <p className="text-ink-2">No change of a commitment is on record.</p>
      ) : (
        <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {shown.map((entry) => (
            <HistoryEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {shown.length < deal.history.length ? (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setIsAll(true)}>
          Show {formatCount(deal.history.length - shown.length)} more
        </Button>
      ) : null}
    </Section>
  );
}

function HistoryEntry({ entry }: { entry: Entry }) {
  const { deal, setting } = useDeal();
  const reasons = useReasons();
  const { timeZone, today } = setting;
  const words = (value: string | null, currency: string) =>
    valueWords(entry.field, value, { today, currency }) ?? 'nothing';
  const who = entry.by ?? (entry.madeBy === 'person' ? 'A person' : sentence(entry.madeBy));
  return (
    <li className="grid gap-x-4 gap-y-0.5 px-4 py-2 sm:grid-cols-[10.5rem_minmax(0,1fr)]">
      <time dateTime={entry.at} className="text-ink-3 text-xs leading-5">
        {formatInstant(entry.at, timeZone, { today })}
      </time>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 tabular-nums">
          <span className="text-ink-2">{sentence(nameOfField(entry.field))}</span>
          <span className="text-ink-3">{words(entry.oldValue, entry.currencies.before)}</span>
          <Glyph name="right" size={12} className="text-ink-3" />
          <span className="font-medium">{words(entry.newValue, entry.currencies.after)}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-xs">
          <span>
            {who}
            {entry.isObserved ? `, ${originWords(entry.origin)} ${deal.sourceName}` : ', here'}
            {entry.asOf ? ` as of ${formatDay(entry.asOf, today)}` : ''}
            {entry.reasonCode ? `: ${reasons.wordsOfAny(entry.reasonCode, entry.recordedAt)}` : ''}
            {entry.note ? `, “${entry.note}”` : ''}
          </span>
          {entry.isNoteGenerated ? <GeneratedMark by="propose_push_code@1" /> : null}
          <PushStandingMark entry={entry} />
          <Citations factIds={entry.factIds} />
          {entry.disagrees ? (
            <Badge
              tone="warn"
              glyph="bang"
              title="What stood before this change is not what the entry before it says: both are shown"
            >
              Sources disagree
            </Badge>
          ) : null}
          {entry.importId && entry.disagrees ? (
            <TextLink href={`/sources/imports/${entry.importId}`}>its import</TextLink>
          ) : null}
          {entry.unmet && entry.unmet.length > 0 ? (
            <Badge tone="warn" glyph="flag" title="A gate here would have stopped this change">
              Not gated: {formatList(entry.unmet.map(nameOfItem))}
            </Badge>
          ) : null}
        </p>
      </div>
    </li>
  );
}

/** Where the change was read: between two exports, or in a table of changes with its own time. */
function originWords(origin: string | null): string {
  if (origin === 'export') return 'seen between exports of';
  if (origin === AGAINST_HISTORY) return 'its history ends in the one, its own row shows the other in';
  if (origin === 'stage_history') return 'told by the stage history of';
  if (origin === null || origin === 'conflict') return 'seen in';
  return 'told by the field history of';
}
