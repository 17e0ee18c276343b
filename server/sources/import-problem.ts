// Why an import as a whole stops, in words for people; it never carries a cell of a body column.
export type ProblemCode =
  | 'unreadable_input'
  | 'unsafe_archive'
  | 'not_utf8'
  | 'malformed_csv'
  | 'malformed_json'
  | 'malformed_sheet'
  | 'nothing_to_import'
  | 'ambiguous_dates'
  | 'bad_mapping'
  | 'not_allowed'
  | 'cancelled'
  | 'busy';

/** Expected: the message says what was wrong, where, and what to do. */
export class ImportProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    super(message);
    this.name = 'ImportProblem';
  }
}
