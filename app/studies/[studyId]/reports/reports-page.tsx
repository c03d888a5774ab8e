"use client";

import { Button } from "@mantine/core";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { personasQuery } from "@/app/_data/personas";
import { reportOf } from "@/app/_data/reports";
import { ShareButton } from "@/app/_share/share-button";
import { EditorsOnly } from "@/app/_team/editors-only";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { Readers } from "@/lib/report/vocabulary";
import { OtherFiles } from "./other-files";
import { PartChoice } from "./part-choice";
import { readReportAddress } from "./report-address";
import { ReportFiles } from "./report-files";
import { ReportView } from "./report-view";
import styles from "./reports-page.module.css";

const READER_CHOICES: { value: Readers; name: string }[] = [
  { value: "team", name: "the team" },
  { value: "public", name: "people outside" },
];

/** Everything leaves as a file: the study's report as it will be read, what it holds and for whom, and the files of the study itself. */
export function ReportsPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const query = readReportAddress(address.get);
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: report, error, isPlaceholderData } = useQuery({ ...reportOf(studyId, query), placeholderData: keepPreviousData });
  if (error) throw error;
  const everyone = [{ value: "", name: "every persona" }, ...personas.items.map(({ id, name }) => ({ value: id, name }))];
  return (
    <>
      <PageHead
        title="Report"
        sentence={
          <>
            What was heard from{" "}
            <WordSelect
              label="Persona"
              value={query.persona?.[0] ?? ""}
              choices={everyone}
              onChange={(persona) => address.push({ persona })}
            />
            , to be read by{" "}
            <WordSelect
              label="Who reads it"
              value={query.readers ?? "team"}
              choices={READER_CHOICES}
              onChange={(readers) => address.push({ readers: readers === "team" ? null : readers })}
            />
          </>
        }
        actions={
          <>
            <ShareButton
              studyId={studyId}
              title="What we heard"
              of={{ view: "report", query: { persona: query.persona, part: query.part } }}
            />
            <Button onClick={() => window.print()}>Print</Button>
          </>
        }
      />
      <div className={styles.page}>
        <aside className={styles.side}>
          <PartChoice query={query} onChange={(part) => address.push({ part })} />
          <EditorsOnly>
            <ReportFiles studyId={studyId} query={query} />
            <OtherFiles studyId={studyId} />
          </EditorsOnly>
        </aside>
        {report ? (
          <div aria-busy={isPlaceholderData}>
            <ReportView report={report} />
          </div>
        ) : null}
      </div>
    </>
  );
}
