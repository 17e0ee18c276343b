// Cuts the closing and all below it; a word of thanks that opens a mail is not its closing.
const CLOSING =
  /^\s*(?:best|regards|sincerely|yours sincerely|yours truly|yours faithfully|best wishes|all the best|all best|talk soon|speak soon|br|rgds|kr|respectfully|thanks and regards|thanks & regards|(?:with )?(?:best|kind|kindest|warm|warmest|many) regards)\s{0,3}[,.!–-]{0,2}\s*$/i;
const THANKS =
  /^\s*(?:thanks|thank you|many thanks|thanks again|thank you again|thanks in advance|thx|cheers|take care|cordially)\s{0,3}[,.!–-]{0,2}\s*$/i;
const DELIMITER = /^--\s?$|^_{5,}\s*$|^-{5,}\s*$/;
const DEVICE =
  /^\s*(?:sent from my |sent from (?:outlook|mail|yahoo|samsung|proton)|get outlook for |sent via )/i;

export function stripSignature(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex(
    (line, at) =>
      DELIMITER.test(line) || DEVICE.test(line) || CLOSING.test(line) || (at > first && THANKS.test(line)),
  );
  return end < 0 ? [...lines] : lines.slice(0, end);
}
