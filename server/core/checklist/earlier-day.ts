// The earlier of two days, 'YYYY-MM-DD', which sort as text.
export function earlierDay(a: string, b: string): string {
  if (a < b) return a;
  return b;
}
