// Writes the mapping that would answer an import's questions, with the guesses filled in, for a person to edit and confirm.
import type { ImportQuestions } from '../import-report';
import { tableSentence } from './describe-table';
import { guessMapping } from './guess-mapping';
import { saidFor } from './said-for';
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
  for (const { name, guess } of questions.stages)
    if (saidFor(mapping.stages, name) === undefined) mapping.stages[name] = guess;
  for (const { name, guess } of questions.categories)
    if (saidFor(mapping.categories, name) === undefined) mapping.categories[name] = guess;
  for (const { file, columns, headerRow } of questions.tables) {
    const guessed = guessMapping(file, columns, samples.get(file));
    const place = headerRow === undefined ? {} : { headerRow };
    if (guessed) mapping.files.push(...guessed.map((each) => ({ ...each, ...place })));
    else open.push(tableSentence(file, columns));
  }
  for (const { file, column, example } of questions.dates) {
    open.push(
      `"${file}", column "${column}": "${example}" can be read in more than one way. Say "dateOrder": "mdy" (month first), "dmy" (day first) or "ymd" (a short year first) (--date-order).`,
    );
  }
  for (const { file, column, example } of questions.numbers) {
    open.push(
      `"${file}", column "${column}": "${example}" can be a number of thousands or one with three decimals. Say "numberFormat": "point" for 1,234.50 or "comma" for 1.234,50 (--number-format).`,
    );
  }
  for (const { file, line, example } of questions.encodings) {
    open.push(
      `"${file}", line ${line} is not UTF-8; as Windows-1252 it reads "${example}". Say "encoding": "windows-1252" (--encoding), or save the file as UTF-8.`,
    );
  }
  return { mapping, open };
}
