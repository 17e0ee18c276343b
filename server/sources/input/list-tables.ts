// Puts in place of each file that holds several tables the tables themselves, so that the rest of the import sees tables only.
import { isJsonName, listJsonTables } from '../json/list-json-tables';
import type { OpenInput } from './input-file';

/** Closes the input where a file cannot be read. */
export async function listTables(opened: OpenInput): Promise<OpenInput> {
  const { files, ignored, close } = opened;
  const listed: OpenInput = { files: [], ignored: [...ignored], close };
  try {
    for (const file of files) {
      if (file.rows || !isJsonName(file.name)) listed.files.push(file);
      else {
        const tables = await listJsonTables(file);
        listed.files.push(...tables.files);
        listed.ignored.push(...tables.ignored);
      }
    }
    return listed;
  } catch (error) {
    close();
    throw error;
  }
}
