"use client";

import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { ReportFile } from "@/lib/import/schema";
import { formatName } from "./format-names";
import { handOver } from "./handed-over";
import styles from "./preview.module.css";

/** Answers to a questionnaire, or a table of companies: looked at and stored on a page of their own. */
export function isForQuestionnaires({ kind, status }: ReportFile): boolean {
  return (kind === "responses" || kind === "accounts") && status !== "refused";
}

type Props = { studyId: string; files: ReportFile[]; chosen: File[] };

/** Files that are no interviews, each in a line, with the way to where they are brought in; the link takes them along. */
export function AnswerFiles({ studyId, files, chosen }: Props) {
  if (files.length === 0) return null;
  const title = `${plural(files.length, "file holds", "files hold")} answers or companies`;
  return (
    <section aria-label={title}>
      <h2 className={styles.section}>{title}</h2>
      <ul className={styles.leftOut}>
        {files.map((file) => (
          <li key={`${file.name} ${file.sha256}`}>
            <div>
              <strong>{file.name}</strong> {formatName(file.format)}
              {file.rows ? `, ${plural(file.rows.read, "row")}` : ""}. It is not stored with the interviews.
            </div>
            <Link href={places.importAnswers(studyId)} onClick={() => handOver(chosen.filter(({ name }) => isWithin(file.name, name)))}>
              Bring it in with its preview
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isWithin(member: string, file: string): boolean {
  return member === file || member.startsWith(`${file}/`);
}
