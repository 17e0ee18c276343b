// Asks for the past days that a comparison names on the basis that its snapshot was frozen with: two bases are not compared.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import type { ComparisonQuestion } from '@/server/reads/comparison/book-end';
import { basisOf, loadNamed } from '@/server/reads/comparison/load-ends';
import { type AskedDays, askForDays } from './ask-for-days';

export async function askForEnds(
  tx: Tx,
  seat: Seated,
  { from, to }: Pick<ComparisonQuestion, 'from' | 'to'>,
  wall: Date,
): Promise<AskedDays> {
  const basis = basisOf(await loadNamed(tx, from), await loadNamed(tx, to));
  return askForDays(tx, seat, [from, to], basis, wall);
}
