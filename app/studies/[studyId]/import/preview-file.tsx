"use client";

import { TextInput, VisuallyHidden } from "@mantine/core";
import { memo, useMemo, useState } from "react";
import { plural } from "@/app/_ui/plural";
import { showBytes } from "@/app/_ui/show-bytes";
import type { ReportDocument, ReportFile } from "@/lib/import/schema";
import type { Persona } from "@/lib/personas/schema";
import type { Correction, FileChoice } from "./draft-state";
import { encodingName, formatName } from "./format-names";
import styles from "./preview.module.css";
import { ReplaceChoice } from "./replace-choice";
import { SpeakersTable } from "./speakers-table";
import type { Step } from "./use-import-draft";
import type { KnownPeople } from "./who-choices";

type Props = {
  studyId: string;
  file: ReportFile;
  choice: FileChoice | undefined;
  /** those about this file */
  corrections: Correction[];
  known: KnownPeople;
  personas: Persona[];
  step: Step;
};

/** One text: what it was taken for, its day, who speaks in it, its first words, and whether it takes the place of a text that is there. */
export const PreviewFile = memo(PlainPreviewFile, isSameFile);

function PlainPreviewFile(props: Props) {
  const { studyId, file, choice, step } = props;
  const { name } = file;
  const [document] = file.documents;
  if (!document) return null;
  const replaces = choice?.replaces ?? null;
  return (
    <article className={styles.file} aria-label={name}>
      <header className={styles.fileHead}>
        <h3>{name}</h3>
        {replaces ? <span /> : <DayInput name={name} found={document.date} said={choice?.date ?? null} step={step} />}
        <button type="button" className={styles.quietButton} onClick={() => step({ kind: "take-out", name })}>
          Take out<VisuallyHidden component="span"> {name}</VisuallyHidden>
        </button>
        <p className={styles.facts}>{factsOf(file, document)}</p>
      </header>
      <p className={styles.who}>{whoOf(document)}</p>
      <p className={styles.sample}>{sampleOf(document)}</p>
      {file.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      {replaces || file.resembles ? <ReplaceChoice studyId={studyId} file={file} replaces={replaces} step={step} /> : null}
      <Closer {...props} document={document} />
    </article>
  );
}

type DayProps = { name: string; found: string | null; said: string | null; step: Step };

/** The day of the conversation: what the file or the table gives, or what somebody says here. */
function DayInput({ name, found, said, step }: DayProps) {
  return (
    <TextInput
      className={styles.date}
      size="xs"
      type="date"
      label={found === null ? "no date found" : "Date"}
      aria-label={`Date of ${name}`}
      value={said ?? found ?? ""}
      onChange={(event) => step({ kind: "choose", name, choice: { date: event.currentTarget.value || null } })}
    />
  );
}

function factsOf(file: ReportFile, { words, turns, persona }: ReportDocument): string {
  return [
    formatName(file.format),
    encodingName(file.encoding),
    plural(words, "word"),
    turns > 0 ? plural(turns, "turn") : null,
    persona,
    showBytes(file.bytes),
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

const PARTS = { interviewer: "asks", participant: "answers", other: "is not counted" };

function whoOf({ speakers }: ReportDocument): string {
  return speakers
    .map(({ label, role, participant }) => `${label} ${PARTS[role]}${participant?.code ? ` (${participant.code})` : ""}`)
    .join(" · ");
}

function sampleOf({ opening }: ReportDocument): string {
  return opening
    .slice(0, 2)
    .map(({ speaker, text }) => (speaker ? `${speaker}: ${text}` : text))
    .join(" / ");
}

/** More of the first words, and the speakers of this file alone, where a label means somebody else here. */
function Closer({ studyId, file, choice, document, corrections, known, personas, step }: Props & { document: ReportDocument }) {
  const [isOpen, setOpen] = useState(false);
  const files = useMemo(() => [file], [file]);
  return (
    <details className={styles.opening} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Look closer<VisuallyHidden component="span"> at {file.name}</VisuallyHidden>
      </summary>
      {isOpen ? (
        <>
          <SpeakersTable files={files} within={file.name} corrections={corrections} known={known} personas={personas} step={step} />
          <dl>
            {document.opening.map(({ speaker, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first turns of a text in their order, which never changes
              <div key={index}>
                {speaker ? <dt>{speaker}</dt> : null}
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {choice?.replaces || file.resembles ? null : <ReplaceChoice studyId={studyId} file={file} replaces={null} step={step} />}
        </>
      ) : null}
    </details>
  );
}

/** Only what the file shows makes it new: fifty files stay still while one is corrected. */
function isSameFile(before: Props, after: Props): boolean {
  return (
    before.file === after.file &&
    before.choice === after.choice &&
    before.known === after.known &&
    before.personas === after.personas &&
    before.corrections.length === after.corrections.length &&
    before.corrections.every((one, index) => one === after.corrections[index])
  );
}
