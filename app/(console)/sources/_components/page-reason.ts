// Why a row was refused, and what else an import has to say, as the page says it: the command's options are nothing to press here.

/** "Say how dates are written (--date-order mdy, dmy or ymd)." → "Say how dates are written." */
export const pageReason = (reason: string): string => reason.replace(/ \(--[^)]*\)/, '');

const BY_MAPPING = /, or the mapping says "same(?:Accounts|Products)": \{ .* \}(?=\.$)/;

/** What an import set right or left out, by the words of the page's own choices. */
export const pageNote = (note: string): string =>
  pageReason(note)
    .replace(BY_MAPPING, '')
    .replace('import again with missing rows "filtered"', 'import again with "Left out by a filter"');
