"use client";

import { Button, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { remarksQuery } from "@/app/_data/memos";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { MemoBox } from "@/app/studies/[studyId]/_memos/memo-box";
import { matchesRemark } from "@/lib/memos/match";
import { REMARK_KINDS, type RemarkKind } from "@/lib/memos/vocabulary";
import styles from "./memos-page.module.css";
import { RemarkRow } from "./remark-row";

const AT_FIRST = 200;

const KIND_CHOICES = [
  { value: "", name: "everything" },
  { value: "study", name: "the study" },
  { value: "interview", name: "interviews" },
  { value: "participant", name: "people" },
  { value: "code", name: "codes" },
  { value: "highlight", name: "highlights" },
];

/** All that was thought beside the evidence, in one list: memos, and the comments on highlights. */
export function MemosPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const { data: remarks } = useSuspenseQuery(remarksQuery(studyId));
  const [all, setAll] = useState(false);
  const kind = REMARK_KINDS.find((one) => one === address.get("on")) ?? null;
  const q = address.get("q") ?? "";
  const passing = remarks.items.filter((remark) => matchesRemark(remark, { kind: kind ? [kind] : undefined, q }));
  const shown = all ? passing : passing.slice(0, AT_FIRST);
  const isEmpty = remarks.total === 0;
  return (
    <>
      <PageHead
        title="Memos"
        sentence={isEmpty ? null : <Sentence kind={kind} count={passing.length} />}
        actions={
          isEmpty ? null : (
            <Button component="a" href={`/api/studies/${studyId}/export?format=md&what=memos`}>
              Export as Markdown
            </Button>
          )
        }
      />
      <div className={styles.body}>
        <div className={styles.study}>
          <MemoBox studyId={studyId} subject="study" subjectId={studyId} about="this study" onlyNew />
        </div>
        {isEmpty ? (
          <EmptyState title="No memo yet">
            A memo is a thought beside the evidence: on the study here, on an interview, a person or a code where they are shown. Comments
            on highlights stand in this list too.
          </EmptyState>
        ) : (
          <TextInput
            className={styles.search}
            type="search"
            aria-label="Find in memos and comments"
            placeholder="Words, P-017, a code"
            value={q}
            onChange={(event) => address.replace({ q: event.currentTarget.value })}
          />
        )}
        {!isEmpty && passing.length === 0 ? (
          <EmptyState
            title="No memo fits"
            action={<Button onClick={() => address.push({ on: null, q: null })}>Show all {remarks.total}</Button>}
          >
            None of the {plural(remarks.total, "memo and comment", "memos and comments")} passes.
          </EmptyState>
        ) : null}
        <ul className={styles.list} aria-label="Memos and comments">
          {shown.map((remark) => (
            <RemarkRow key={remark.id} studyId={studyId} remark={remark} />
          ))}
        </ul>
        {shown.length < passing.length ? <Button onClick={() => setAll(true)}>Show all {passing.length}</Button> : null}
      </div>
    </>
  );
}

function Sentence({ kind, count }: { kind: RemarkKind | null; count: number }) {
  const address = useAddress();
  return (
    <>
      What was thought about{" "}
      <WordSelect label="About" value={kind ?? ""} choices={KIND_CHOICES} onChange={(value) => address.push({ on: value })} />, the latest
      first: {plural(count, "entry", "entries")}
    </>
  );
}
