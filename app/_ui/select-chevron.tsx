// The mark at the right end of a field that opens a list; drawn over it, and never pressed itself.
export function SelectChevron() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className="pointer-events-none absolute top-2 right-2 size-4 fill-none stroke-[1.5] stroke-ink-3"
    >
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </svg>
  );
}
