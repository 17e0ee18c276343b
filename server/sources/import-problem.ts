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
  /** The mapping names a column that the file has not: by page it is asked again. */
  | 'missing_column'
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

  /** By page a mapping that no longer fits its file is asked about: nobody there could give another one. */
  endsIn(isByPage: boolean): 'cancelled' | 'needs_mapping' | 'failed' {
    if (this.code === 'cancelled') return 'cancelled';
    return this.code === 'missing_column' && isByPage ? 'needs_mapping' : 'failed';
  }
}
