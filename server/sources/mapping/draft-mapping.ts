// Writes the mapping that would answer an import's questions, with the guesses filled in, for a person to edit and confirm.
import type { ImportQuestions } from '../import-report';
import { guessMapping } from './guess-mapping';
import { EMPTY_MAPPING, type SourceMapping } from './source-mapping';

export type MappingDraft = {
  mapping: SourceMapping;
  /** What still has to be said by hand, in words. */
  open: string[];
};

export function draftMapping(
  before: SourceMapping | null,
  questions: ImportQuestions,
  samples: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(),
): MappingDraft {
  const mapping: SourceMapping = structuredClone(before ?? EMPTY_MAPPING);
  const open: string[] = [];
  for (const { name, guess } of questions.stages) mapping.stages[name] ??= guess;
  for (const { name, guess } of questions.categories) mapping.categories[name] ??= guess;
  for (const { file, columns } of questions.tables) {
    const guessed = guessMapping(file, columns, samples.get(file));
    if (guessed) mapping.files.push(...guessed);
    else
      open.push(
        `"${file}" looks like nothing that is imported: its columns are ${columns.slice(0, 12).join(', ')}.`,
      );
  }
  for (const { file, column, example, isMixed } of questions.dates) {
    open.push(
      isMixed
        ? `"${file}", column "${column}": some dates can only be month first and others only day first. Export the column as YYYY-MM-DD.`
        : `"${file}", column "${column}": "${example}" can be read month first or day first. Say "dateOrder": "mdy" or "dmy" (--date-order).`,
    );
  }
  return { mapping, open };
}
