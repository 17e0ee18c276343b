// Makes of an error of an import one that holds no customer's value, so that it may be logged and shown.

/** A failed query carries its parameters, which are a customer's records: only its code and place go on. */
export function withoutValues(error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  const isQuery = error instanceof Error && error.message.startsWith('Failed query');
  if (!isQuery) return error instanceof Error ? error : new Error('The import failed.');
  const told = new Error(
    `The import failed in the database${code}: ${cause instanceof Error ? cause.name : ''}`,
  );
  told.stack =
    error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .join('\n') ?? '';
  return told;
}
