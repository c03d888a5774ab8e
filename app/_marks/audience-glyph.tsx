import type { Audience } from "@/lib/participants/vocabulary";

/** Ring prospect, disc customer, split disc churned, square internal; a dashed ring where nobody said yet. */
export function AudienceGlyph({ audience, labelled = false }: { audience: Audience | null; labelled?: boolean }) {
  if (!labelled) {
    return (
      <svg width="11" height="11" viewBox="0 0 10 10" aria-hidden="true" style={{ flex: "none" }}>
        {shapeOf(audience)}
      </svg>
    );
  }
  return (
    <svg width="11" height="11" viewBox="0 0 10 10" role="img" aria-label={audience ?? "audience not known"} style={{ flex: "none" }}>
      {shapeOf(audience)}
    </svg>
  );
}

function shapeOf(audience: Audience | null) {
  switch (audience) {
    case "prospect":
      return <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />;
    case "customer":
      return <circle cx="5" cy="5" r="4.3" fill="currentColor" />;
    case "churned":
      return (
        <>
          <path d="M4 .9a4.2 4.2 0 0 0 0 8.2z" fill="currentColor" />
          <path d="M6.4 1.2a4 4 0 0 1 0 7.6" fill="none" stroke="currentColor" strokeWidth="1.3" />
        </>
      );
    case "internal":
      return <rect x="1.4" y="1.4" width="7.2" height="7.2" fill="none" stroke="currentColor" strokeWidth="1.5" />;
    default:
      return <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="1.8 1.5" />;
  }
}
