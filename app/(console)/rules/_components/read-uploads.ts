// Reads chosen files: Cedar files join or replace those of the draft, a JSON file of rows replaces its tables; says what it did not take.
import type { PolicyVersionView } from './rules-answers';

type Files = PolicyVersionView['files'];
export type TableRow = PolicyVersionView['rows'][number]['row'];
export type Uploads = { files: Files | null; rows: TableRow[] | null; refused: string | null };

const MOST_BYTES = 1_000_000;

export async function readUploads(chosen: readonly File[], held: Files): Promise<Uploads> {
  const uploads: Uploads = { files: null, rows: null, refused: null };
  for (const file of chosen) {
    if (file.size > MOST_BYTES) uploads.refused = `${file.name} is larger than 1 MB.`;
    else if (file.name.endsWith('.cedar'))
      uploads.files = withFile(uploads.files ?? held, file.name, await file.text());
    else if (file.name.endsWith('.json')) {
      const rows = parseRows(await file.text());
      if (rows) uploads.rows = rows;
      else uploads.refused = `${file.name} is no list of requests. Download the tables to see their form.`;
    } else uploads.refused = `${file.name} is neither a .cedar nor a .json file.`;
  }
  return uploads;
}

/** "3-deals.cedar", as it was downloaded, is deals.cedar again. */
function withFile(files: Files, uploaded: string, text: string): Files {
  const plain = uploaded.toLowerCase().replace(/^(\d+|shipped)-(?=.)/, '');
  const name = files.some((file) => file.name === uploaded.toLowerCase()) ? uploaded.toLowerCase() : plain;
  return [...files.filter((file) => file.name !== name), { name, text }].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** Its members are checked by the door, which names the row and the field. */
function parseRows(text: string): TableRow[] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null; // no JSON: the caller says so
  }
}
