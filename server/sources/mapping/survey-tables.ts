// Looks through the tables before the import: proves the order of dates and finds stages and categories nobody has mapped.

import { type NumberConvention, NumberProof } from '@/server/core/money/number-convention';
import { readRows } from '../input/read-rows';
import { UNSTORED_RESULT } from '../input/row-batch';
import { fieldOfHistory } from '../map/history-fields';
import { dateColumns, numberColumns, type TablePlan } from '../records/table-plan';
import { canBeginWithYear, DATE_ORDERS, type DateOrder, DateOrderProof } from '../values/date-order';
import { parseBoolean } from '../values/parse-boolean';
import { guessCategory, guessPhase, knownCategory, knownPhase } from './known-names';
import { type NamedStages, readNamedStages } from './named-stages';
import { saidFor } from './said-for';
import type { SourceMapping } from './source-mapping';

export type StageQuestion = { name: string; rows: number; guess: ReturnType<typeof guessPhase> };
export type CategoryQuestion = { name: string; rows: number; guess: ReturnType<typeof guessCategory> };
export type DateQuestion = { file: string; column: string; example: string };
export type NumberQuestion = { file: string; column: string; example: string };
export type Survey = {
  stages: StageQuestion[];
  categories: CategoryQuestion[];
  dates: DateQuestion[];
  /** Columns of dates in more than one order: told row by row unless somebody says which one counts. */
  mixed: DateQuestion[];
  numbers: NumberQuestion[];
  /** Columns that prove another order or format than the one that was said: they are read as they prove. */
  notes: string[];
  /** Stages that the rows' own closed and won marks settle. */
  settledStages: Map<string, 'won' | 'lost'>;
  /** Stages by the id that deals carry, where the source keeps their names in a table of their own. */
  namedStages: NamedStages;
};

type StageSeen = { rows: number; won: number; lost: number; open: number; probability: number | null };
const SNIFFED_ROWS = 2_000;
const WITH_NAMES = new Set<string>(['opportunity', 'stage_history', 'field_history', 'property_history']);

const ORDER_WORDS: Record<DateOrder, string> = {
  mdy: 'month first',
  dmy: 'day first',
  ymd: 'year first',
};
const FORMAT_WORDS: Record<NumberConvention, string> = {
  point: 'with a point before decimals',
  comma: 'with a comma before decimals',
};

const provenOtherwise = ({ label }: TablePlan, column: string, proven: string, said: string): string =>
  `${label}: the values of "${column}" can only be read ${proven}, and are, though ${said} was said for values that prove nothing.`;

/**
 * Fills `columnOrders` and `columnNumbers` of the plans: what a column proves counts before what is said for all. Tables of deals and their history are read to the end, the others sniffed.
 * @param onBatch asked after every few thousand rows; what it throws ends the survey.
 */
export async function surveyTables(
  plans: readonly TablePlan[],
  mapping: SourceMapping,
  onBatch: () => Promise<void> = async () => undefined,
): Promise<Survey> {
  const stages = new Map<string, StageSeen>();
  const categories = new Map<string, number>();
  const dates: DateQuestion[] = [];
  const mixed: DateQuestion[] = [];
  const numbers: NumberQuestion[] = [];
  const namedStages = await readNamedStages(plans);
  const notes: string[] = [];
  const found = { dates, mixed, numbers, notes };
  for (const plan of plans) await surveyTable(plan, namedStages, stages, categories, found, onBatch);

  const settledStages = new Map<string, 'won' | 'lost'>();
  const questions: StageQuestion[] = [];
  for (const [name, seen] of stages) {
    if (saidFor(mapping.stages, name) ?? knownPhase(name)) continue;
    if (seen.open === 0 && seen.won > 0 && seen.lost === 0) settledStages.set(name, 'won');
    else if (seen.open === 0 && seen.lost > 0 && seen.won === 0) settledStages.set(name, 'lost');
    else questions.push({ name, rows: seen.rows, guess: guessPhase(name, seen.probability) });
  }
  const unknown = [...categories].filter(
    ([name]) => !(saidFor(mapping.categories, name) ?? knownCategory(name)),
  );
  return {
    stages: questions,
    categories: unknown.map(([name, rows]) => ({ name, rows, guess: guessCategory(name) })),
    dates,
    mixed,
    numbers,
    notes,
    settledStages,
    namedStages,
  };
}

async function surveyTable(
  plan: TablePlan,
  named: NamedStages,
  stages: Map<string, StageSeen>,
  categories: Map<string, number>,
  { dates, mixed, numbers, notes }: Pick<Survey, 'dates' | 'mixed' | 'numbers' | 'notes'>,
  onBatch: () => Promise<void>,
): Promise<void> {
  const isWhole = WITH_NAMES.has(plan.object);
  const proofs = new Map(
    dateColumns(plan).map((column) => [column, { proof: new DateOrderProof(), example: '' }]),
  );
  const amounts = new Map(numberColumns(plan).map((column) => [column, new NumberProof()]));
  const at: Record<string, number> = {};
  let rows = 0;
  let canStop = false;
  for await (const batch of readRows(plan.file, plan.encoding)) {
    for (const [field, source] of Object.entries(plan.fields)) {
      if (typeof source === 'string') at[field] ??= batch.header.cells.indexOf(source);
    }
    const indices = [...proofs].map(([column, seen]) => ({
      index: batch.header.cells.indexOf(column),
      seen,
    }));
    const amountsAt = [...amounts].map(([column, proof]) => ({
      index: batch.header.cells.indexOf(column),
      proof,
    }));
    for (const { cells } of batch.rows) {
      rows++;
      if (cells.length !== batch.header.cells.length) continue;
      for (const { index, seen } of indices) {
        const text = cells[index] ?? '';
        seen.proof.see(text);
        if (!seen.example && (/[/.]/.test(text) || canBeginWithYear(text))) seen.example = text.slice(0, 30);
      }
      for (const { index, proof } of amountsAt) proof.see(cells[index] ?? '');
      if (isWhole) seeNames(plan, named, at, cells, stages, categories);
    }
    await onBatch();
    canStop =
      !isWhole && rows >= SNIFFED_ROWS && [...proofs.values()].every(({ proof }) => proof.order === 'iso');
    if (canStop) break;
  }
  noteNumbers(plan, amounts, numbers, notes);
  for (const [column, { proof, example }] of proofs) {
    const order = proof.order;
    const proven = DATE_ORDERS.find((each) => each === order);
    if (proven) plan.columnOrders.set(column, proven);
    if (proven && plan.dateOrder && proven !== plan.dateOrder)
      notes.push(provenOtherwise(plan, column, ORDER_WORDS[proven], ORDER_WORDS[plan.dateOrder]));
    if (plan.dateOrder) continue;
    const asked = order === 'ambiguous' ? dates : order === 'mixed' ? mixed : null;
    if (asked && !asked.some((each) => each.file === plan.file.name && each.column === column))
      asked.push({ file: plan.file.name, column, example });
  }
}

function noteNumbers(
  plan: TablePlan,
  proofs: Map<string, NumberProof>,
  questions: NumberQuestion[],
  notes: string[],
): void {
  const said = plan.numberFormat;
  for (const [column, proof] of proofs) {
    const { convention, example } = proof;
    if (convention === 'point' || convention === 'comma') {
      plan.columnNumbers.set(column, convention);
      if (said && said !== convention)
        notes.push(provenOtherwise(plan, column, FORMAT_WORDS[convention], FORMAT_WORDS[said]));
    } else if (said) continue;
    else if (convention === 'ambiguous') {
      if (plan.isByInterface && proof.couldBeAnInterface) plan.columnNumbers.set(column, 'point');
      else if (!questions.some((each) => each.file === plan.file.name && each.column === column))
        questions.push({ file: plan.file.name, column, example });
    } else if (convention === 'plain' && plan.isByInterface) plan.columnNumbers.set(column, 'point');
  }
}

function seeNames(
  plan: TablePlan,
  named: NamedStages,
  at: Record<string, number>,
  cells: readonly string[],
  stages: Map<string, StageSeen>,
  categories: Map<string, number>,
): void {
  const cell = (field: string) => cells[at[field] ?? -1] ?? '';
  if (plan.object === 'field_history' || plan.object === 'property_history') {
    const fixed = plan.fields.field;
    const word = typeof fixed === 'object' && 'value' in fixed ? fixed.value : cell('field');
    const field = fieldOfHistory(word);
    for (const value of [cell('oldValue'), cell('newValue'), cell('value')]) {
      if (field === 'stage') seeStage(stages, named.get(value)?.name ?? value, null, null, null);
      if (field === 'category') seeCategory(categories, value);
    }
    return;
  }
  const stage = named.get(cell('stage').trim());
  const isDeal = plan.object === 'opportunity';
  const probability = Number.parseFloat(cell('probability'));
  seeStage(
    stages,
    stage?.name ?? cell('stage'),
    isDeal ? (parseBoolean(cell('isClosed')) ?? stage?.isClosed ?? null) : null,
    isDeal ? (parseBoolean(cell('isWon')) ?? stage?.isWon ?? null) : null,
    Number.isFinite(probability) ? probability : null,
  );
  seeCategory(categories, cell('category'));
}

function seeCategory(categories: Map<string, number>, name: string): void {
  if (name.trim() === '' || name === UNSTORED_RESULT) return;
  categories.set(name, (categories.get(name) ?? 0) + 1);
}

/** Rows of histories carry no closed mark: they neither settle nor unsettle what the deals' own rows say. */
function seeStage(
  stages: Map<string, StageSeen>,
  name: string,
  isClosed: boolean | null,
  isWon: boolean | null,
  probability: number | null,
): void {
  if (name.trim() === '' || name === UNSTORED_RESULT) return;
  const seen = stages.get(name) ?? { rows: 0, won: 0, lost: 0, open: 0, probability: null };
  seen.rows++;
  seen.probability ??= probability;
  if (isClosed === false) seen.open++;
  else if (isClosed) isWon ? seen.won++ : seen.lost++;
  stages.set(name, seen);
}
