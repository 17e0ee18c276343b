// What went wrong, in the innermost message only: what wraps it may quote a statement with its parameters, which are the customer's.
export function rootMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error.cause instanceof Error)) return error.message;
  return rootMessage(error.cause);
}
