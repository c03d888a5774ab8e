"use client";

import type { MouseEvent, ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { rowKey } from "@/app/studies/[studyId]/keywords/keyword-address";
import type { EvidencePlace } from "@/lib/summary/schema";
import { useEvidence } from "./evidence";
import styles from "./evidence.module.css";
import { inThemes } from "./in-themes";

type Props = { at: EvidencePlace; title: string; children: ReactNode };

/** A figure that opens what stands behind it: quotes over the page, anything else where it is put right. */
export function EvidenceFigure({ at, title, children }: Props) {
  const { studyId, personaId, open } = useEvidence();
  if (at.page === "quotes") {
    const onClick = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open({ title, query: at.query });
    };
    return (
      <Link className={styles.figure} href={places.themes(studyId, inThemes(personaId, at.query))} onClick={onClick}>
        {children}
      </Link>
    );
  }
  if (at.page === "field") {
    return (
      <a className={styles.figure} href={`#field-${at.field}`}>
        {children}
      </a>
    );
  }
  return (
    <Link className={styles.figure} href={hrefOf(at, { studyId, personaId })}>
      {children}
    </Link>
  );
}

function hrefOf(at: Exclude<EvidencePlace, { page: "quotes" | "field" }>, { studyId, personaId }: { studyId: string; personaId: string }) {
  switch (at.page) {
    case "people":
      return places.people(studyId, { persona: personaId, ...(at.audience && { audience: at.audience }) });
    case "finding":
      return places.findings(studyId, { finding: at.findingId });
    case "words":
      return places.keywords(studyId, { persona: personaId, against: "rest", row: rowKey(at) });
    case "review":
      return places.review(studyId);
    case "questions":
      return places.findings(studyId);
    default:
      return places.coverage(studyId);
  }
}
