// The later of two days, 'YYYY-MM-DD', which sort as text.
export function laterDay(a: string, b: string): string {
  if (a < b) return b;
  return a;
}
