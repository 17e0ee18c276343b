// Which database errors mean "the same again may pass": serialization failures and deadlocks.
const RETRYABLE = new Set(['40001', '40P01']);

export function isRetryable(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && RETRYABLE.has(cause.code)) return true;
  }
  return false;
}
