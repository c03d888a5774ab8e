/** A ticked disc where nothing is missing, a dashed ring with a mark where something is. */
export function VerdictGlyph({ calm }: { calm: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" style={{ flex: "none" }}>
      {calm ? (
        <>
          <circle cx="7" cy="7" r="6.5" fill="var(--ink)" />
          <path d="m4 7.2 2.1 2.1L10 5.2" fill="none" stroke="var(--paper)" strokeWidth="1.6" />
        </>
      ) : (
        <>
          <circle cx="7" cy="7" r="5.7" fill="none" stroke="var(--attention-mark)" strokeWidth="1.6" strokeDasharray="3.2 2.2" />
          <path d="M7 4v3.6M7 9.4v1.1" stroke="var(--attention-mark)" strokeWidth="1.6" />
        </>
      )}
    </svg>
  );
}
