"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { codeEvidenceQuery } from "@/app/_data/codebook";
import { heardWords } from "@/app/_marks/heard-words";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import { RecodeList } from "@/app/studies/[studyId]/_recode/recode-list";
import type { Code } from "@/lib/codebook/schema";
import styles from "./codebook-page.module.css";

type Props = { studyId: string; codes: Code[]; code: Code; onBack: () => void; onSplit: () => void };

/** Everything that carries one code, to be read in a row and recoded. */
export function CodeEvidenceView({ studyId, codes, code, onBack, onSplit }: Props) {
  const { data } = useSuspenseQuery(codeEvidenceQuery(studyId, code.id));
  return (
    <>
      <PageHead
        title={code.name}
        sentence={`${plural(data.total, "highlight")} of ${heardWords(code)}, the newest first. ${code.definition}`}
        actions={
          <>
            <Button onClick={onBack}>Back to the codebook</Button>
            {data.total > 0 ? (
              <EditorsOnly>
                <Button onClick={onSplit}>Split it</Button>
              </EditorsOnly>
            ) : null}
          </>
        }
      />
      <div className={styles.body}>
        {data.items.length > 0 ? (
          <RecodeList studyId={studyId} items={data.items} codes={codes} codeId={code.id} />
        ) : (
          <EmptyState title="Nothing carries this code">
            Highlights come here as soon as somebody puts “{code.name}” on words of an interview.
          </EmptyState>
        )}
      </div>
    </>
  );
}
