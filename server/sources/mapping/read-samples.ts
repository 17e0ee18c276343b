// Opens an input once more for the first rows of the tables that nobody recognised.
import { openInput } from '../input/open-input';
import { sampleRows } from './sample-rows';

/** File → first rows. */
export async function readSamples(
  path: string,
  files: readonly string[],
): Promise<Map<string, readonly (readonly string[])[]>> {
  const input = await openInput(path);
  try {
    const samples = new Map<string, readonly (readonly string[])[]>();
    for (const file of input.files) {
      if (files.includes(file.name)) samples.set(file.name, (await sampleRows(file)).rows);
    }
    return samples;
  } finally {
    input.close();
  }
}
