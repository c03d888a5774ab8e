import type { ReactNode } from "react";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import { AudienceGlyph } from "./audience-glyph";
import styles from "./quote.module.css";

/** Somebody's words, with the opening mark hanging; a researcher's note stands without marks (rule 4). */
export function Quote({ children, verbatim = true, lines }: { children: ReactNode; verbatim?: boolean; lines?: number }) {
  return (
    <blockquote
      className={styles.quote}
      dir="auto"
      data-verbatim={verbatim}
      style={lines ? { WebkitLineClamp: lines } : undefined}
      data-clamped={lines ? true : undefined}
    >
      {children}
    </blockquote>
  );
}

/** Who said it, never by name: glyph, code, audience, role, and a way to the moment. */
export function Byline({
  code,
  audience,
  role,
  note = false,
  asked,
  children,
}: {
  code: string;
  audience: Audience | null;
  role: Role | null;
  note?: boolean;
  /** the question that an open answer is to */
  asked?: string | undefined;
  children?: ReactNode;
}) {
  const who = [note ? "note" : null, audience, role ? ROLE_NAMES[role] : null].filter(Boolean).join(", ");
  return (
    <div className={styles.byline}>
      <AudienceGlyph audience={audience} />
      <b>{code}</b>
      <span>{who}</span>
      {children}
      {asked ? <Asked question={asked} /> : null}
    </div>
  );
}

/** The question that somebody's words answer, on a line of its own. */
export function Asked({ question }: { question: string }) {
  return <span className={styles.asked}>to “{question}”</span>;
}
