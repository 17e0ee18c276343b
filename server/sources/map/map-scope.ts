// What a mapper of rows works with: the lookups, the sink, what waits for other rows, and the counts for the report.
import type { ContactRole, Direction, FactKind, Side } from '@/server/core/vocabulary/fact';
import type { TablePlan } from '../records/table-plan';
import type { Refusal } from '../refusal';
import type { StageSink } from '../stage/stage-sink';
import type { DealDrafts } from './deal-drafts';
import type { HistoryStore } from './history-store';
import type { ImportContext } from './import-context';
import type { MailTasks } from './mail-tasks';
import type { PeopleDraft } from './people-draft';
import type { WaitingRows } from './waiting-rows';

/** Things the report says in words beside the counts. */
export type Tally = {
  dealsWithoutOwner: number;
  dealsWithUnknownOwner: number;
  dealsWithUnknownAccount: number;
  categoriesFromStage: number;
  /** Deals of those whose history tells another one. */
  categoriesOnlyInHistory: number;
  closedNotWon: number;
  correctedCategories: number;
  privateItems: number;
  deletedRows: number;
  unsupportedLanguage: number;
  signals: number;
  /** Values of deals that are others than their histories end with, and the first of them in words. */
  disagreements: number;
  disagreeing: string[];
};

export type MapScope = {
  ctx: ImportContext;
  sink: StageSink;
  people: PeopleDraft;
  deals: DealDrafts;
  history: HistoryStore;
  guests: WaitingRows;
  mailPeople: WaitingRows;
  mailTasks: MailTasks;
  /** Kinds of fact that came with a body, as `kind|direction|side`. */
  withBodies: Set<string>;
  tally: Tally;
  refuse: (refusal: Refusal) => void;
};

export type TableUse = { index: number; plan: TablePlan };
/** Null: taken. Otherwise why the row was not. */
export type Mapped = string | null;

export type Participant = {
  /** The contact's number; -1 for none. */
  contact: number;
  contactId: string | null;
  seatId: string | null;
  side: Side;
  role: ContactRole | null;
  hasAccepted: boolean | null;
};

export function bodyKey(kind: FactKind, direction: Direction, side: Side): string {
  return `${kind}|${direction}|${side}`;
}

export const DELETED = 'The source marks this row as deleted.';

export function emptyTally(): Tally {
  return {
    dealsWithoutOwner: 0,
    dealsWithUnknownOwner: 0,
    dealsWithUnknownAccount: 0,
    categoriesFromStage: 0,
    categoriesOnlyInHistory: 0,
    closedNotWon: 0,
    correctedCategories: 0,
    privateItems: 0,
    deletedRows: 0,
    unsupportedLanguage: 0,
    signals: 0,
    disagreements: 0,
    disagreeing: [],
  };
}
