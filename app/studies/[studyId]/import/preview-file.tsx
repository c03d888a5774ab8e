import { VisuallyHidden } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import { showBytes } from "@/app/_ui/show-bytes";
import { showDay } from "@/app/_ui/show-day";
import type { ReportDocument, ReportFile } from "@/lib/import/schema";
import type { Participant } from "@/lib/participants/schema";
import { formatName } from "./format-names";
import styles from "./preview.module.css";
import { PreviewSpeaker } from "./preview-speaker";
import type { ImportDraft } from "./use-import-draft";

type Props = { file: ReportFile; all: ReportFile[]; people: Participant[]; draft: ImportDraft };

/** One text: what it was taken for, who speaks in it, and its first words. */
export function PreviewFile({ file, all, people, draft }: Props) {
  const [document] = file.documents;
  if (!document) return null;
  return (
    <article className={styles.file}>
      <header className={styles.fileHead}>
        <h3>{file.name}</h3>
        <button type="button" className={styles.quietButton} onClick={() => draft.remove(file.name)}>
          Take off<VisuallyHidden component="span"> {file.name}</VisuallyHidden>
        </button>
        <p className={styles.facts}>{factsOf(file, document)}</p>
      </header>
      {document.speakers.length > 0 ? (
        <table aria-label={`Speakers of ${file.name}`}>
          <tbody>
            {document.speakers.map((speaker) => (
              <PreviewSpeaker key={speaker.label} file={file} speaker={speaker} all={all} people={people} draft={draft} />
            ))}
          </tbody>
        </table>
      ) : null}
      {file.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <Opening document={document} />
    </article>
  );
}

function factsOf(file: ReportFile, { date, words, turns, persona }: ReportDocument): string {
  const encoding = file.encoding === null || file.encoding === "utf-8" ? null : file.encoding;
  return [
    date ? showDay(date) : "no date",
    formatName(file.format),
    plural(words, "word"),
    turns > 0 ? plural(turns, "turn") : null,
    persona,
    showBytes(file.bytes),
    encoding,
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

function Opening({ document }: { document: ReportDocument }) {
  return (
    <details className={styles.opening}>
      <summary>First words</summary>
      <dl>
        {document.opening.map(({ speaker, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first turns of a text in their order, which never changes
          <div key={index}>
            {speaker ? <dt>{speaker}</dt> : null}
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
