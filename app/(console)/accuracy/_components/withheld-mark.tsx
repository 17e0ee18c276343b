// A figure that is withheld, with its reason in words.
export function WithheldMark({ reason }: { reason: string }) {
  const words = reason.slice(0, 1).toLowerCase() + reason.slice(1).replace(/\.$/, '');
  return (
    <span className="ml-auto block max-w-48 whitespace-normal text-ink-3 text-xs">withheld: {words}</span>
  );
}
