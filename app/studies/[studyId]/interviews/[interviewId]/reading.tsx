"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { ActivityButton } from "@/app/_activity/activity-button";
import { codesQuery } from "@/app/_data/codes";
import { documentQuery } from "@/app/_data/documents";
import { interviewQuery } from "@/app/_data/interviews";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { WhoIsHere } from "@/app/_live/who-is-here";
import { HiddenNote } from "@/app/_team/hidden-note";
import { PrintedText } from "./_text/printed-text";
import type { TextHandle } from "./_text/text-handle";
import { textMarks } from "./_text/text-mark";
import { TextStrip } from "./_text/text-strip";
import { TextSurface } from "./_text/text-surface";
import areas from "./document-area.module.css";
import { DocumentChoice } from "./document-choice";
import { extentOf } from "./extent";
import { ReadHighlights } from "./read-highlights";
import styles from "./reading.module.css";
import { WorkspaceHead } from "./workspace-head";

type Props = { studyId: string; interviewId: string; documentId: string };

const nothing = () => undefined;
/** Nothing is typed here that something from elsewhere would have to be merged with. */
const noIncoming = () => nothing;

/** An interview as those read it who change nothing: its text with what is marked in it, and the highlights beside. */
export function Reading({ studyId, interviewId, documentId }: Props) {
  const search = useSearchParams();
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: interview } = useSuspenseQuery(interviewQuery(studyId, interviewId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const { data: document } = useSuspenseQuery(documentQuery(studyId, documentId));
  const text = useRef<TextHandle>(null);
  const [currentId, setCurrentId] = useState(search.get("highlight"));
  const [openAt] = useState(currentId);
  const marks = useMemo(
    () => textMarks(document.highlights, [], { codes: codes.items, journey: study.journey }),
    [document.highlights, codes.items, study.journey],
  );

  function choose(id: string) {
    setCurrentId(id);
    text.current?.reveal(id);
  }

  return (
    <div className={styles.reading}>
      <WorkspaceHead
        interview={interview}
        personas={personas.items}
        changes={null}
        texts={<DocumentChoice studyId={studyId} interview={interview} documentId={documentId} />}
        language={null}
        saved={
          <>
            <WhoIsHere studyId={studyId} place={`interview:${interviewId}`} />
            <ActivityButton studyId={studyId} thing={interviewId} name={interview.title} />
          </>
        }
      />
      <div className={styles.columns}>
        <section className={areas.area} aria-label="Text">
          <div className={areas.strip}>
            <TextStrip text={text} length={document.text.length} marks={marks} extent={extentOf(document)} />
          </div>
          <HiddenNote shown={document.text} className={styles.hidden} />
          <TextSurface
            key={document.version}
            ref={text}
            label={document.kind === "notes" ? "Notes" : "Transcript"}
            hint=""
            initial={document.text}
            text={document.text}
            turns={document.turns}
            marks={marks}
            currentId={currentId}
            openAt={openAt}
            openOn={search.get("at")}
            mode="read"
            onChoose={choose}
            onSelected={nothing}
            onTyped={nothing}
            onIncoming={noIncoming}
            onLeft={nothing}
          />
          <PrintedText text={document.text} turns={document.turns} marks={marks} />
        </section>
        <aside className={styles.side} aria-labelledby="read-highlights">
          <ReadHighlights highlights={document.highlights} marks={marks} currentId={currentId} onChoose={choose} />
        </aside>
      </div>
    </div>
  );
}
