"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { keywordsQuery } from "@/app/_data/keywords";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorNote } from "@/app/_ui/error-note";
import { rowKey } from "@/app/studies/[studyId]/keywords/keyword-address";
import { languagesSentence } from "@/app/studies/[studyId]/keywords/languages-sentence";
import { UnitSwitch } from "@/app/studies/[studyId]/keywords/unit-switch";
import styles from "./keyword-panel.module.css";
import { KeywordPlaces, type PlacesProps } from "./keyword-places";

type Props = Pick<PlacesProps, "studyId" | "interviewId" | "documentId" | "textNow" | "onFind">;

/** The phrases this interview turns on; each opens the sentences it stands in and walks through them. */
export function KeywordPanel(props: Props) {
  const { studyId, interviewId } = props;
  const [unit, setUnit] = useState<"phrases" | "words">("phrases");
  const [open, setOpen] = useState<string | null>(null);
  const { data, error } = useQuery(keywordsQuery(studyId, { scope: "interview", id: interviewId, unit, limit: 40 }));
  const languages = data ? languagesSentence(data.languages) : null;

  return (
    <div className={styles.panel}>
      <UnitSwitch unit={unit} onChange={setUnit} />
      {error ? <ErrorNote title="The keywords were not read.">{error.message}</ErrorNote> : null}
      {data && data.items.length === 0 ? (
        <EmptyState title="No keyword yet">
          {languages ?? "They come a moment after the text is stored, from the participants’ words alone."}
        </EmptyState>
      ) : null}
      <ol className={styles.list} onKeyDown={walk}>
        {data?.items.map((keyword) => {
          const row = rowKey(keyword);
          return (
            <KeywordPlaces key={row} {...props} keyword={keyword} isOpen={row === open} onOpen={(isOpen) => setOpen(isOpen ? row : null)} />
          );
        })}
      </ol>
      {data && data.items.length > 0 && languages ? <p className="caption">{languages}</p> : null}
    </div>
  );
}

/** The arrows go from phrase to phrase. */
function walk(event: React.KeyboardEvent<HTMLOListElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const phrases = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-phrase]")];
  const at = phrases.indexOf(document.activeElement as HTMLElement);
  const next = phrases[at + step];
  if (step === 0 || at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}
