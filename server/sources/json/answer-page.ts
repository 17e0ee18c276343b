// Knows from what stands beside a list of records whether it is the whole answer of an interface or one page of it.
import { ImportProblem } from '../import-problem';
import type { JsonObject, JsonValue } from './json-record';

/** Salesforce's, OData's and other interfaces' words for "there is more". */
const NEXT = /^(nextRecordsUrl|@odata\.nextLink|nextLink|next_?page(_?token)?)$/i;
const MORE = /^has[-_]?(more|next([-_]?page)?)$/i;
const TOTAL = /^(totalSize|total|totalCount|@odata\.count)$/;
/** Objects beside a list that speak of its pages: GraphQL's pageInfo, and what other interfaces call it. */
const ABOUT_PAGES = /^(page_?info|paging|pagination|meta|_?links)$/i;

export class AnswerPage {
  private records = 0;
  private total: string | null = null;
  private isPart = false;

  /** A value that stands beside the list, under its key. */
  see(key: string, value: JsonValue): void {
    if (TOTAL.test(key) && typeof value === 'string' && /^\d+$/.test(value)) this.total = value;
    if (key === 'done' && value === false) this.isPart = true;
    if (MORE.test(key) && value === true) this.isPart = true;
    if (NEXT.test(key) && typeof value === 'string' && value !== '') this.isPart = true;
  }

  /** HubSpot names the next page in `paging.next`, others in `links.next`. */
  seeNext(under: string | undefined): void {
    if (under !== undefined && ABOUT_PAGES.test(under)) this.isPart = true;
  }

  /** A value in an object beside the list: `pageInfo.hasNextPage`. */
  seeUnder(under: string, key: string, value: JsonValue): void {
    if (ABOUT_PAGES.test(under)) this.see(key, value);
  }

  count(records: number): void {
    this.records += records;
  }

  /** Null for a whole answer, and for what holds no records. */
  refusal(): string | null {
    if (!this.isPart || this.records === 0) return null;
    const held = this.total === null ? `${this.records}` : `${this.records} of ${this.total}`;
    return `${held} records: this is one page of an answer; fetch the rest and put all pages into one list`;
  }

  /** For an answer that stands inside of a record. Throws ImportProblem 'malformed_json'. */
  static refuse(answer: JsonObject, records: number): void {
    const page = new AnswerPage();
    for (const [key, value] of Object.entries(answer)) page.see(key, value);
    page.count(records);
    const refusal = page.refusal();
    if (refusal) throw new ImportProblem('malformed_json', `A list inside of a record holds ${refusal}.`);
  }
}
