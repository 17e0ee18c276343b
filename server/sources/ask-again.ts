// Asks what was answered for a source before, with those answers filled in: a reading that turns out wrong can be put right.
import type { OpenInput } from './input/input-file';
import type { ImportAsking } from './load-questions';
import { draftMapping } from './mapping/draft-mapping';
import { previewTable, type TablePreview } from './mapping/preview-table';
import { sampleRows } from './mapping/sample-rows';
import type { SourceMapping } from './mapping/source-mapping';
import { surveyTables } from './mapping/survey-tables';
import { planTables } from './plan-tables';

/** Every table that is read by a mapping or by nobody, and every name, order and format that needed an answer. */
export async function askAgain(input: OpenInput, before: SourceMapping): Promise<ImportAsking> {
  const { dateOrder: _order, numberFormat: _format, ...rest } = before;
  const open: SourceMapping = { ...rest, stages: {}, categories: {} };
  const { plans, unknown, encodings } = await planTables(input.files, open);
  const encoding = before.encoding ?? 'utf-8';
  const mapped = plans.filter((plan) => before.files.some(({ fields }) => fields === plan.fields));
  const tables: TablePreview[] = [];
  for (const file of new Set([...mapped, ...unknown].map((table) => table.file))) {
    if (tables.some((each) => each.file === file.name)) continue;
    const { header, rows } = await sampleRows(file, undefined, encoding);
    tables.push(await previewTable(file, header, rows, encoding));
  }
  const { mixed, ...asked } = await surveyTables(plans, open);
  const { stages, categories, numbers } = asked;
  const questions = { stages, categories, dates: [...asked.dates, ...mixed], numbers, encodings };
  return {
    isAgain: true,
    questions,
    tables,
    draft: draftMapping(before, { ...questions, tables: [] }).mapping,
  };
}
