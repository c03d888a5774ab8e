"use client";

import { Button } from "@mantine/core";
import type { Route } from "next";
import { useCancelImport, useUndoImport } from "@/app/_data/imports";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { ImportReport } from "@/lib/import/schema";
import { type ImportSummary, summarizeImport } from "@/lib/import/summary";
import styles from "./import-report.module.css";
import { ReadingProgress } from "./reading-progress";
import { ReportFiles } from "./report-files";
import { useImport } from "./use-import";

/** What became of an import: file by file, how far its texts are read, where to go on, and the way back. */
export function ImportReportPage({ studyId, importId }: { studyId: string; importId: string }) {
  const { data: report } = useImport(studyId, importId);
  const cancel = useCancelImport(studyId);
  const undo = useUndoImport(studyId);
  const showMoment = useShowMoment();
  if (!report) return null;
  const summary = summarizeImport(report);
  const isUndone = report.undoneAt !== null;

  function takeBack() {
    undo.mutate(importId, {
      onSuccess: () => showToast({ message: `${takenBack(summary)} taken back. The same files can be imported again.` }),
      onError: showFailure,
    });
  }

  return (
    <>
      <PageHead
        title={`Import of ${showMoment(report.createdAt)}`}
        sentence={sentenceOf(summary)}
        actions={
          <>
            <Next studyId={studyId} report={report} isUndone={isUndone} />
            {isUndone || changesOf(summary) === 0 ? null : (
              <Button loading={undo.isPending} onClick={takeBack}>
                Undo this import
              </Button>
            )}
          </>
        }
      />
      <div className={styles.body}>
        {report.undoneAt ? (
          <p className={styles.undone}>
            Taken back on {showMoment(report.undoneAt)}, with the people and personas that nothing else holds; a text that was replaced is
            as it was. The same files can be imported again.
          </p>
        ) : (
          <ReadingProgress
            processing={report.processing}
            isStopping={cancel.isPending}
            onStop={() => cancel.mutate(importId, { onError: showFailure })}
          />
        )}
        <ReportFiles studyId={studyId} report={report} />
      </div>
    </>
  );
}

function Next({ studyId, report, isUndone }: { studyId: string; report: ImportReport; isUndone: boolean }) {
  const home = report.files.find(({ questionnaireId, status }) => questionnaireId && status !== "refused")?.questionnaireId;
  if (!isUndone && home) {
    return (
      <>
        <Button component={Link} href={places.questionnaire(studyId, home)} variant="filled">
          See the results
        </Button>
        <Button component={Link} href={places.questionnaireCoding(studyId, home)}>
          Code the open answers
        </Button>
      </>
    );
  }
  const first = report.files.flatMap(({ status, documents }) => (status === "stored" || status === "updated" ? documents : []))[0];
  if (isUndone || !first?.interviewId) {
    return (
      <Button component={Link} href={places.import(studyId)} variant="filled">
        Import again
      </Button>
    );
  }
  const isRead = report.processing.state !== "running" && report.processing.done > 0;
  const review = `${places.interview(studyId, first.interviewId)}?review=1` as Route;
  return (
    <>
      {isRead ? (
        <Button component={Link} href={review} variant="filled">
          Review suggestions
        </Button>
      ) : null}
      <Button component={Link} href={places.interviews(studyId)} variant={isRead ? "default" : "filled"}>
        Go to the interviews
      </Button>
    </>
  );
}

function changesOf({ interviews, updated, rowsUpdated, replies, repliesUpdated, accounts }: ImportSummary): number {
  return interviews + updated + rowsUpdated + replies + repliesUpdated + accounts;
}

function repliesIn({ replies, repliesUpdated, accounts }: ImportSummary): (string | null)[] {
  return [
    replies > 0 ? plural(replies, "reply", "replies") : null,
    repliesUpdated > 0 ? plural(repliesUpdated, "changed reply", "changed replies") : null,
    accounts > 0 ? plural(accounts, "company", "companies") : null,
  ];
}

function takenBack(summary: ImportSummary): string {
  const { interviews, updated, rowsUpdated } = summary;
  const parts = [
    ...repliesIn(summary),
    interviews > 0 ? plural(interviews, "interview") : null,
    updated > 0 ? plural(updated, "replaced text") : null,
    rowsUpdated > 0 ? plural(rowsUpdated, "row of the table", "rows of the table") : null,
  ];
  return parts.filter((part) => part !== null).join(" and ");
}

function sentenceOf(summary: ImportSummary): string {
  const { interviews, people, newPeople, updated, rowsUpdated, unchanged, refused } = summary;
  const parts = [
    ...repliesIn(summary),
    interviews > 0 ? `${plural(interviews, "interview")} with ${plural(people, "person", "people")}, ${newPeople} new` : null,
    changesOf(summary) === 0 ? "Nothing new was stored" : null,
    updated > 0 ? `${plural(updated, "text")} replaced` : null,
    rowsUpdated > 0 ? `${plural(rowsUpdated, "row of the table", "rows of the table")} filled in what was empty here` : null,
    unchanged > 0 ? `${plural(unchanged, "file")} there already` : null,
    refused > 0 ? `${plural(refused, "file")} refused` : null,
  ];
  return `${parts.filter((part) => part !== null).join("; ")}.`;
}
