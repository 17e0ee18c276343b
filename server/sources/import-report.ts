// What an import tells at its end, on the page, on the command line and as JSON.
import type { DryRun } from './dry-run/dry-run';
import type { CategoryQuestion, DateQuestion, NumberQuestion, StageQuestion } from './mapping/survey-tables';
import type { EncodingQuestion } from './plan-tables';
import type { ControlTotal } from './publish/control-totals';

export type FileReport = {
  /** The file's name, and the object where one file is read twice. */
  name: string;
  object: string | null;
  use: 'used' | 'seen_not_used';
  /** What not using it means for the numbers. */
  consequence: string | null;
  bytes: number;
  sha256: string;
  /** read = new + changed + unchanged + refused. */
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
};

/** What only a person can say; the import waits for it. */
export type ImportQuestions = {
  stages: StageQuestion[];
  categories: CategoryQuestion[];
  dates: DateQuestion[];
  numbers: NumberQuestion[];
  /** Files that are no UTF-8. */
  encodings: EncodingQuestion[];
  /** Tables nobody can recognise, with their columns. */
  tables: {
    file: string;
    columns: string[] /** Where its header seems to stand below titles. */;
    headerRow?: number;
  }[];
};

export type ImportReport = {
  importId: string;
  /** 'ready': read and compared, and nothing is written. */
  state: 'published' | 'ready' | 'needs_mapping' | 'failed' | 'cancelled';
  source: string;
  asOf: string;
  files: FileReport[];
  totals: ControlTotal[];
  /** Sentences about what was set right or left out. */
  notes: string[];
  /** Deals of the source that this import is the first to miss. */
  vanished: number;
  refused: number;
  root: string | null;
  problem: string | null;
  questions: ImportQuestions | null;
  /** What publishing would change; null where nobody asked. */
  dryRun: DryRun | null;
  seconds: number;
};

export function reconciles(file: FileReport): boolean {
  return file.read === file.added + file.changed + file.unchanged + file.refused;
}
