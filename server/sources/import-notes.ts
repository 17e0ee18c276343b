// Says in sentences what an import set right or left out, so that no number is a surprise.
import type { Tally } from './map/map-scope';

function disagreementNotes({ disagreements: count, disagreeing }: Tally): string[] {
  if (count === 0) return [];
  const more = count > disagreeing.length ? `; and ${count - disagreeing.length} more` : '';
  return [
    `${count === 1 ? '1 value of a deal is another' : `${count} values of deals are others`} than the histories in these files end with. The deal's own row counts, and both stand in its history: ${disagreeing.join('; ')}${more}.`,
  ];
}

export function notesOf(tally: Tally): string[] {
  const notes: [number, string, string][] = [
    [tally.dealsWithoutOwner, 'deal has no owner', 'deals have no owner'],
    [
      tally.dealsWithUnknownOwner,
      'deal names an owner who is in no file of users',
      'deals name owners who are in no file of users',
    ],
    [
      tally.dealsWithUnknownAccount,
      'deal names an account that is in no file of accounts: it stands without one',
      'deals name accounts that are in no file of accounts: they stand without one',
    ],
    [
      tally.categoriesFromStage,
      'deal has its forecast category from its stage',
      'deals have their forecast category from their stage',
    ],
    [
      tally.categoriesOnlyInHistory,
      'deal has another category in its history than its stage gives: its own row has none. Export the forecast category with the deals as well, so that what was promised counts',
      'deals have another category in their history than their stage gives: their own rows have none. Export the forecast category with the deals as well, so that what was promised counts',
    ],
    [
      tally.closedNotWon,
      'deal with category Closed is not won: it counts as omitted',
      'deals with category Closed are not won: they count as omitted',
    ],
    [
      tally.correctedCategories,
      "other deal's category was set right by its outcome",
      "other deals' categories were set right by their outcome",
    ],
    [tally.privateItems, 'private calendar item was left out', 'private calendar items were left out'],
    [
      tally.deletedRows,
      'row that the source marks as deleted was left out',
      'rows that the source marks as deleted were left out',
    ],
    [
      tally.unsupportedLanguage,
      'text is in a language that is not read: it gave no signal',
      'texts are in languages that are not read: they gave no signal',
    ],
  ];
  return [
    ...disagreementNotes(tally),
    ...notes
      .filter(([count]) => count > 0)
      .map(([count, one, many]) => `${count} ${count === 1 ? one : many}.`),
  ];
}
