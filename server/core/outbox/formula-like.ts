// Tells a text that a spreadsheet would run as a formula; a checked number is none.
const FORMULA = /^[\s]*[=+\-@\t\r\n|%]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

export function isFormulaLike(value: string): boolean {
  return FORMULA.test(value) && !NUMBER.test(value);
}
