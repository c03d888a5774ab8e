import { VisuallyHidden } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { ImportReport, ReportFile } from "@/lib/import/schema";
import { summarizeImport } from "@/lib/import/summary";
import type { Participant } from "@/lib/participants/schema";
import type { Persona } from "@/lib/personas/schema";
import styles from "./preview.module.css";
import { PreviewFile } from "./preview-file";
import { PreviewTable } from "./preview-table";
import type { ImportDraft } from "./use-import-draft";

type Props = { draft: ImportDraft; report: ImportReport; people: Participant[]; personas: Persona[] };

/** What the program makes of the files: those it cannot read first, then the table, then each text with its speakers. */
export function Preview({ draft, report, people, personas }: Props) {
  const refused = report.files.filter(({ status }) => status === "refused");
  const tables = report.files.filter(({ kind, status }) => kind === "attributes" && status !== "refused");
  const unchanged = report.files.filter(({ kind, status }) => kind !== "attributes" && status === "unchanged");
  const texts = report.files.filter(({ kind, status }) => kind !== "attributes" && status === "stored");
  return (
    <div className={styles.preview} aria-busy={draft.isStale}>
      <ToKnow report={report} draft={draft} personas={personas} />
      <LeftOut title={`${plural(refused.length, "file")} will be left out`} files={refused} onRemove={draft.remove} isRefused />
      <LeftOut title={`${plural(unchanged.length, "file")} will store nothing`} files={unchanged} onRemove={draft.remove} />
      {tables.map((table) => (
        <PreviewTable
          key={table.name}
          table={table}
          onMeaning={(header, meaning) => draft.setMeaning(table, header, meaning)}
          onRemove={draft.remove}
        />
      ))}
      {texts.length > 0 ? (
        <section aria-labelledby="texts">
          <h2 id="texts" className={styles.section}>
            {plural(texts.length, "interview")}
          </h2>
          {texts.map((file) => (
            <PreviewFile key={`${file.name} ${file.sha256}`} file={file} all={texts} people={people} draft={draft} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

/** What somebody should know before storing: people who would count nowhere, interviews without a day, personas that come into being. */
function ToKnow({ report, draft, personas }: Omit<Props, "people">) {
  const { newPeople, undated, personas: named } = summarizeImport(report);
  const known = new Set(personas.map(({ name }) => name.toLowerCase()));
  const fresh = named.filter((name) => !known.has(name.toLowerCase()));
  const saysAudience = report.files.some(({ columns }) => columns?.some(({ meaning }) => meaning === "audience"));
  const lines = [
    newPeople > 0 && draft.defaults.audience === null && !saysAudience
      ? `Nobody says which audience ${newPeople === 1 ? "the new person is" : `the ${newPeople} new people are`}: they count in no coverage figure until somebody does, above or later under People.`
      : null,
    undated > 0 ? `${plural(undated, "interview has", "interviews have")} no date: give one above, or later in the interview.` : null,
    fresh.length > 0 ? `${fresh.length === 1 ? "A new persona comes" : "New personas come"} with these files: ${fresh.join(", ")}.` : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.toKnow} aria-label="Worth knowing">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

type LeftOutProps = { title: string; files: ReportFile[]; onRemove: (name: string) => void; isRefused?: boolean };

function LeftOut({ title, files, onRemove, isRefused = false }: LeftOutProps) {
  if (files.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.section}>{title}</h2>
      <ul className={styles.leftOut}>
        {files.map((file) => (
          <li key={`${file.name} ${file.sha256}`} data-refused={isRefused}>
            <span>
              <strong>{file.name}</strong> {file.reason}
            </span>
            <button type="button" className={styles.quietButton} onClick={() => onRemove(file.name)}>
              Take off<VisuallyHidden component="span"> {file.name}</VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
