// Why the deal's dollars are in their state, which template asks what of it and why, and what can be observed at all.
'use client';
import { formatCount, formatInstant } from '../../../../_lib/format';
import { TextLink } from '../../../../_ui/text-link';
import { useDeal } from './deal-context';

export function DealStateLine() {
  const { deal, setting } = useDeal();
  const { state } = deal;
  if (!state)
    return (
      <p className="text-ink-2">
        This deal was not evaluated yet. Its checklist appears after the next import or change.
      </p>
    );
  return (
    <div className="flex flex-col gap-1 rounded-lg border border-line bg-surface px-4 py-3">
      <p className="text-base">{state.dollarReason}</p>
      <p className="text-ink-2 text-xs">
        {state.templateWhy} Template version {state.templateVersion}.{' '}
        {state.blockingTotal > 0 ? (
          <>
            <TextLink href="/sources#matrix" quiet className="underline">
              {formatCount(state.blockingObservable)} of {formatCount(state.blockingTotal)}
            </TextLink>{' '}
            blocking items observable.{' '}
          </>
        ) : null}
        Evaluated {formatInstant(state.evaluatedAt, setting.timeZone, { today: setting.today })}.
      </p>
    </div>
  );
}
