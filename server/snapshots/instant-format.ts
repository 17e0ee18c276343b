// How the database writes an instant that it has at hand in UTC, to the same effect as Date's own toISOString.
export const INSTANT_FORMAT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
