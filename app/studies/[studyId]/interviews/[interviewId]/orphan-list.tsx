"use client";

import { Button } from "@mantine/core";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Quote } from "@/app/_marks/quote";
import type { Code } from "@/lib/codebook/schema";
import type { Highlight } from "@/lib/highlights/schema";
import styles from "./highlight-list.module.css";

type Props = {
  orphans: Highlight[];
  codes: Code[];
  text: string;
  onPlace: (orphan: Highlight) => void;
  onDelete: (orphan: Highlight) => void;
};

/** Highlights whose words an edit took away: kept with all that was said about them, until somebody says where they belong. */
export function OrphanList({ orphans, codes, text, onPlace, onDelete }: Props) {
  if (orphans.length === 0) return null;
  return (
    <section className={styles.orphans} aria-labelledby="orphans-heading">
      <h2 id="orphans-heading">Set aside by an edit: {orphans.length}</h2>
      <p className="caption">Their words are gone from the text. Select the words each belongs to, then place it there.</p>
      <ul className={styles.list}>
        {orphans.map((orphan) => (
          <li key={orphan.id}>
            <span className={styles.what}>
              <PointGlyph point={orphan.point} labelled />
              <b>{orphan.codeIds.flatMap((id) => codes.find((code) => code.id === id)?.name ?? []).join(", ") || "no code yet"}</b>
            </span>
            <Quote verbatim={orphan.verbatim} lines={2}>
              {orphan.quote}
            </Quote>
            <div className={styles.actions}>
              {/* the words stay selected while the button is pressed */}
              <Button size="compact-sm" onMouseDown={(event) => event.preventDefault()} onClick={() => onPlace(orphan)}>
                {text.includes(orphan.quote) ? "Place on these words" : "Place on the selected words"}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => onDelete(orphan)}>
                Delete
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
