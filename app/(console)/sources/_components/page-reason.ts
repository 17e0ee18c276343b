// Why a row was refused, as the page says it: the command's option that a reason names is nothing to press here.

/** "Say how dates are written (--date-order mdy, dmy or ymd)." → "Say how dates are written." */
export const pageReason = (reason: string): string => reason.replace(/ \(--[^)]*\)/, '');
