// Where the keys go: one draft or gap. It follows its target when the list changes, and takes its place when it is gone.
'use client';
import { useEffect, useRef, useState } from 'react';
import { dealAway, type Target } from './inbox-card';

export type Cursor = {
  active: Target | null;
  /** Walks and takes focus along. */
  step: (by: 1 | -1) => void;
  stepDeal: (by: 1 | -1) => void;
  /** Goes on from a draft that was decided, and from a deal that was snoozed, where the cursor is still on it. */
  leave: (targetId: string) => void;
  leaveDeal: (dealId: string) => void;
  /** Marks without moving focus: where somebody pressed. */
  mark: (targetId: string) => void;
  goToDeal: (dealId: string) => void;
};

/** `after` are the targets that followed it then: the first that is still there takes its place when it is gone. */
type Held = { id: string | null; after: readonly string[] };
const NOWHERE: Held = { id: null, after: [] };

function hold(targets: readonly Target[], place: number): Held {
  return {
    id: targets[place]?.id ?? null,
    after: targets.slice(place + 1).map((target) => target.id),
  };
}

function placeOf(targets: readonly Target[], held: Held): number {
  for (const id of [held.id, ...held.after]) {
    const place = targets.findIndex((target) => target.id === id);
    if (place !== -1) return place;
  }
  return targets.length - 1;
}

export function useCursor(targets: readonly Target[], startDealId: string | null): Cursor {
  const [held, setHeld] = useState<Held>(NOWHERE);
  const takesFocus = useRef(false);
  const shownDeal = useRef<string | null>(startDealId);
  const start = targets.findIndex((target) => target.card.id === startDealId);
  const at = held.id === null ? Math.max(0, start) : placeOf(targets, held);
  const active = targets[at] ?? null;
  const activeId = active?.id ?? null;

  useEffect(() => {
    const element = activeId ? document.getElementById(activeId) : null;
    // Whoever was on a card that is gone goes on from its successor.
    const isLost = document.activeElement === document.body && held.id !== null;
    if (!element || !(takesFocus.current || isLost)) return;
    takesFocus.current = false;
    element.focus({ preventScroll: true });
    const pane = element.closest('[data-deal]');
    const isNewDeal = pane?.getAttribute('data-deal') !== shownDeal.current;
    shownDeal.current = pane?.getAttribute('data-deal') ?? null;
    // A new deal is read from its top; within one the page moves no more than it must.
    if (isNewDeal) pane?.scrollIntoView({ block: 'start' });
    element.scrollIntoView({ block: 'nearest' });
  }, [activeId, held.id]);

  // A decision answers later than it was pressed: by then the list or the cursor may be elsewhere.
  const latest = useRef({ targets, at });
  latest.current = { targets, at };
  const goTo = (place: number) => {
    const { targets: now } = latest.current;
    const reached = Math.max(0, Math.min(now.length - 1, place));
    const target = now[reached];
    if (!target) return;
    takesFocus.current = true;
    setHeld(hold(now, reached));
  };
  const here = () => latest.current.targets[latest.current.at];
  return {
    active,
    step: (by) => goTo(latest.current.at + by),
    stepDeal: (by) => goTo(dealAway(latest.current.targets, latest.current.at, by)),
    leave: (targetId) => {
      if (here()?.id === targetId) goTo(latest.current.at + 1);
    },
    leaveDeal: (dealId) => {
      if (here()?.card.id === dealId) goTo(dealAway(latest.current.targets, latest.current.at, 1));
    },
    mark: (targetId) => {
      const place = targets.findIndex((target) => target.id === targetId);
      if (place !== -1 && targetId !== held.id) setHeld(hold(targets, place));
    },
    goToDeal: (dealId) => goTo(targets.findIndex((target) => target.card.id === dealId)),
  };
}
