// The product's mark: a plumb line. Decorative; the name stands beside it.
export function PlumbMark({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" width={size} height={size} className="shrink-0">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path d="M16 4v11" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
      <path d="M11.5 15h9l-4.5 12.5z" fill="#fff" />
    </svg>
  );
}
