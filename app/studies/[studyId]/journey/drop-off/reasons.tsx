import { PointGlyph } from "@/app/_marks/point-glyph";
import { plural } from "@/app/_ui/plural";
import { Said } from "@/app/studies/[studyId]/journey/_figures/said";
import type { TransitionReasons } from "@/lib/flows/schema";
import type { Theme } from "@/lib/themes/schema";
import { bothOf } from "@/lib/themes/share";
import styles from "./reasons-panel.module.css";

type Props = { studyId: string; reasons: TransitionReasons /** the segment whose persona's words these are */; of: string | null };

/** Reasons of a kind that are shown; all are on the page of themes. */
const SHOWN = 5;

/** What stopped people around a transition, and what moved them on: people of people, and their words. */
export function Reasons({ studyId, reasons, of }: Props) {
  const { scope, places, failures, triggers, personaId } = reasons;
  const whose =
    personaId === null ? (of === null ? "" : ` ${of} has no persona, so these are everybody's words.`) : ` In the words of ${of}.`;
  if (scope === "unplaced")
    return <p className="caption">Neither step is placed on the journey, so no reasons are known. Place them in the table of figures.</p>;
  const where = places.join(", ");
  return (
    <>
      <p className="caption">
        {scope === "steps" ? `Said of ${where}.` : `Nobody spoke of these steps themselves; said of the whole of ${where}.`}
        {whose}
      </p>
      <Side studyId={studyId} point="failure" title="What stopped them" themes={failures} none="Nobody said what stopped them here." />
      <Side studyId={studyId} point="trigger" title="What moved them on" themes={triggers} none="Nobody said what moved them on here." />
    </>
  );
}

type SideProps = { studyId: string; point: "failure" | "trigger"; title: string; themes: Theme[]; none: string };

function Side({ studyId, point, title, themes, none }: SideProps) {
  return (
    <section className={styles.side} aria-label={title}>
      <h3>
        <PointGlyph point={point} /> {title}
      </h3>
      {themes.length === 0 ? <p className="caption">{none}</p> : null}
      {themes.slice(0, SHOWN).map((theme) => (
        <div key={theme.codeId ?? "none"} className={styles.reason}>
          <p className={styles.statement}>
            <b dir="auto">{theme.statement}</b> <span>{bothOf(theme)}</span>
          </p>
          {theme.quotes.map((quote) => (
            <Said key={quote.highlightId} studyId={studyId} quote={quote} />
          ))}
        </div>
      ))}
      {themes.length > SHOWN ? <p className="caption">{plural(themes.length - SHOWN, "more reason")} on the page of themes.</p> : null}
    </section>
  );
}
