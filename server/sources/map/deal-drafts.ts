// Deals read from their rows, kept as lists of values outside the heap until their history is read.
import { GrowingColumn } from '../lookup/growing-column';
import { PackedTexts } from '../lookup/packed-texts';
import type { StagedOpportunity } from '../stage/staged-records';
import type { DealDraft } from './deal-draft';

const NONE = -1;

/** In the order in which a deal is mapped: its digest is made over them in this order. */
const FIELDS = Object.keys({
  externalId: true,
  name: true,
  accountId: true,
  ownerSeatId: true,
  dealType: true,
  segment: true,
  createdOn: true,
  outcome: true,
  lossReason: true,
  lastActivityOn: true,
  amount: true,
  currency: true,
  closesOn: true,
  closesOnSetAt: true,
  category: true,
  categoryMadeBy: true,
  stage: true,
  phase: true,
  highestPhase: true,
  stageEnteredAt: true,
  probability: true,
  nextStep: true,
  nextStepOn: true,
} satisfies Record<keyof StagedOpportunity, true>) as (keyof StagedOpportunity)[];

export class DealDrafts {
  private readonly numbers = new GrowingColumn(Int32Array);
  private readonly tables = new GrowingColumn(Int32Array);
  private readonly records = new PackedTexts();
  /** Where the present record of each draft lies: one that was added to has several. */
  private readonly recordOf = new GrowingColumn(Int32Array);
  /** By the deal's number. */
  private readonly draftOf = new GrowingColumn(Int32Array);

  /** @param deal its number; each is added once. */
  add(deal: number, table: number, record: StagedOpportunity): void {
    while (this.draftOf.length <= deal) this.draftOf.push(NONE);
    this.draftOf.set(deal, this.numbers.push(deal));
    this.tables.push(table);
    this.recordOf.push(this.records.push(valuesOf(record)));
  }

  has(deal: number): boolean {
    return this.draftAt(deal) !== NONE;
  }

  /** A copy; `replace` keeps what became of it. */
  get(deal: number): DealDraft | undefined {
    const at = this.draftAt(deal);
    return at === NONE ? undefined : this.read(at);
  }

  replace(deal: number, record: StagedOpportunity): void {
    const at = this.draftAt(deal);
    if (at !== NONE) this.recordOf.set(at, this.records.push(valuesOf(record)));
  }

  /** In the order of adding. */
  *all(): Generator<DealDraft> {
    for (let at = 0; at < this.numbers.length; at++) yield this.read(at);
  }

  private draftAt(deal: number): number {
    return deal < 0 || deal >= this.draftOf.length ? NONE : this.draftOf.get(deal);
  }

  private read(at: number): DealDraft {
    return {
      number: this.numbers.get(at),
      table: this.tables.get(at),
      record: recordOf(this.records.get(this.recordOf.get(at)) ?? '[]'),
    };
  }
}

/** Without the names of the fields, which take more room than what they hold. */
function valuesOf(record: StagedOpportunity): string {
  return JSON.stringify(FIELDS.map((field) => record[field]));
}

function recordOf(values: string): StagedOpportunity {
  const list: unknown[] = JSON.parse(values);
  return Object.fromEntries(FIELDS.map((field, at) => [field, list[at]])) as StagedOpportunity;
}
