// policy check: prints each problem of the files with its place, or that there is none.
import { checkSet, sayProblem } from '@/server/policies/check-set';
import type { PolicyOptions } from './policy-options';
import { readFiles } from './read-files';

export async function checkFiles({ paths }: PolicyOptions): Promise<number> {
  const files = readFiles(paths);
  const { set, problems } = checkSet(files, 1);
  for (const problem of problems) console.error(sayProblem(problem));
  if (problems.length > 0) {
    console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`);
    return 1;
  }
  const own = set.policies.filter(({ isKernel }) => !isKernel).length;
  console.log(
    `${own} policies in ${files.length} files fit the schema; ${set.policies.length - own} more are always in force.`,
  );
  return 0;
}
