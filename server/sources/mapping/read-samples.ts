// Opens an input once more for the first rows of the tables that nobody recognised.
import type { Encoding } from '../csv/decode-text';
import { openInput } from '../input/open-input';
import { sampleRows } from './sample-rows';

/** File → first rows. */
export async function readSamples(
  path: string,
  tables: readonly { file: string; headerRow?: number }[],
  encoding: Encoding = 'utf-8',
): Promise<Map<string, readonly (readonly string[])[]>> {
  const input = await openInput(path);
  try {
    const samples = new Map<string, readonly (readonly string[])[]>();
    for (const file of input.files) {
      const table = tables.find((each) => each.file === file.name);
      if (table)
        samples.set(
          file.name,
          (await sampleRows({ ...file, headerLine: table.headerRow }, 50, encoding)).rows,
        );
    }
    return samples;
  } finally {
    input.close();
  }
}
