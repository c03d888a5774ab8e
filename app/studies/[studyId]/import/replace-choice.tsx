"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { interviewsQuery } from "@/app/_data/interviews";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { Replaced, ReportFile } from "@/lib/import/schema";
import type { FileChoice } from "./draft-state";
import styles from "./preview.module.css";
import type { Step } from "./use-import-draft";

type Props = { studyId: string; file: ReportFile; replaces: FileChoice["replaces"]; step: Step };

/** Whether a file is new or the corrected version of a text that is there, whose highlights then move with their words; what would become of them is told first. */
export function ReplaceChoice({ studyId, file, replaces, step }: Props) {
  const { name, resembles } = file;
  const choose = (text: FileChoice["replaces"]) => step({ kind: "choose", name, choice: { replaces: text ?? null } });
  if (replaces) {
    return (
      <div className={styles.replace}>
        <p>
          Takes the place of the text of <strong>{replaces.title}</strong>. {file.replaced ? forecast(file.replaced) : null}
        </p>
        <Button size="compact-sm" onClick={() => choose(null)}>
          Import it as a new interview instead
        </Button>
      </div>
    );
  }
  if (!resembles) return <OtherText studyId={studyId} file={file} onChoose={choose} />;
  const { documentId, interviewId, title, shared } = resembles;
  return (
    <div className={styles.replace}>
      <p>
        {Math.round(shared * 100)} % of its words stand in{" "}
        <Link href={places.interview(studyId, interviewId)} target="_blank">
          {title}
        </Link>{" "}
        already. Is it a corrected version?
      </p>
      <Button size="compact-sm" onClick={() => choose({ documentId, title })}>
        Yes, replace that text and keep its highlights
      </Button>
    </div>
  );
}

/** What would become of the highlights. */
export function forecast({ unchanged, moved, changed, orphaned, returned }: Replaced): string {
  const total = unchanged + moved.length + changed.length + orphaned.length + returned.length;
  if (total === 0) return "It has no highlights.";
  const parts = [
    unchanged > 0 ? `${unchanged} ${unchanged === 1 ? "stays where it is" : "stay where they are"}` : null,
    moved.length > 0 ? `${moved.length} ${moved.length === 1 ? "moves with its words" : "move with their words"}` : null,
    changed.length > 0 ? `${changed.length} will hold other words` : null,
    returned.length > 0 ? `${returned.length} ${returned.length === 1 ? "finds its lost words" : "find their lost words"} again` : null,
    orphaned.length > 0 ? `${orphaned.length} cannot be placed and will be set aside` : null,
  ];
  return `Of its ${plural(total, "highlight")}, ${parts.filter((part) => part !== null).join(", ")}.`;
}

type OtherProps = { studyId: string; file: ReportFile; onChoose: (text: NonNullable<FileChoice["replaces"]>) => void };

/** For a corrected version that was not told by its words: the list of texts comes when it is asked for. */
function OtherText({ studyId, file, onChoose }: OtherProps) {
  const [isAsked, setAsked] = useState(false);
  const { data: interviews } = useQuery({ ...interviewsQuery(studyId), enabled: isAsked });
  if (!isAsked) {
    return (
      <button type="button" className={styles.quietButton} aria-label={`${file.name} replaces a text`} onClick={() => setAsked(true)}>
        It replaces a text…
      </button>
    );
  }
  const texts = (interviews?.items ?? []).flatMap(({ title, documents }) =>
    documents.filter(({ kind }) => kind === file.kind).map(({ id }) => ({ value: id, name: title })),
  );
  if (interviews && texts.length === 0) return <p className={styles.facts}>The study has no {file.kind} yet that it could replace.</p>;
  return (
    <ChoiceSelect
      className={styles.date}
      size="xs"
      label="Replaces the text of"
      aria-label={`The text that ${file.name} replaces`}
      empty={interviews ? "none, it is new" : "one moment…"}
      value={null}
      choices={texts}
      onChoose={(documentId) => {
        const text = texts.find(({ value }) => value === documentId);
        if (text) onChoose({ documentId: text.value, title: text.name });
      }}
    />
  );
}
