// How sure the evidence makes us: a band in words with its reasons, never a score.
const BAND_WORDS = { strong: 'Strong evidence', fair: 'Fair evidence', weak: 'Weak evidence' } as const;

export function ConfidenceBand({
  band,
  reasons,
  raisedBy,
}: {
  band: keyof typeof BAND_WORDS;
  reasons: readonly string[];
  /** What would raise it. */
  raisedBy?: string;
}) {
  return (
    <p className="text-ink-2 text-xs">
      <span className="font-medium text-ink">{BAND_WORDS[band]}.</span> {reasons.join(' ')}
      {raisedBy ? ` Stronger with: ${raisedBy}` : ''}
    </p>
  );
}
