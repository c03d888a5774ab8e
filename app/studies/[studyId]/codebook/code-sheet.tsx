"use client";

import { Button } from "@mantine/core";
import { ActivityButton } from "@/app/_activity/activity-button";
import { heardWords } from "@/app/_marks/heard-words";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Facts } from "@/app/_ui/facts";
import { MoveBeforeDelete } from "@/app/_ui/move-before-delete";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import { MemoBox } from "@/app/studies/[studyId]/_memos/memo-box";
import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";
import { CodeForm } from "./code-form";
import { meaningOf } from "./code-words";
import styles from "./codebook-page.module.css";
import { MergeInto } from "./merge-into";
import { useLeave } from "./use-leave";

type Props = {
  studyId: string;
  codes: Code[];
  code: Code | null;
  /** the parent of a code to add, or "root"; null where one is changed */
  under: string | null;
  /** its deletion was asked for in the tree */
  deleting: boolean;
  /** the code it was proposed to be merged into */
  into?: string | null;
  onOpen: (values: { code: string | null; under?: string | null; view?: string | null }) => void;
};

/** Adds or changes one code, hangs it elsewhere, makes one of two or several of one, deletes it. */
export function CodeSheet({ studyId, codes, code, under, deleting, into = null, onOpen }: Props) {
  const { erase } = useLeave(studyId);
  const close = () => onOpen({ code: null, under: null, view: null });
  if (under !== null) {
    return (
      <Sheet title="Add a code" onClose={close}>
        <CodeForm
          studyId={studyId}
          codes={codes}
          code={null}
          parentId={under === "root" ? null : under}
          onSaved={({ id }) => onOpen({ code: id, under: null })}
        />
      </Sheet>
    );
  }
  if (!code) {
    return (
      <Sheet title="This code is not here" onClose={close}>
        <p>It was deleted or merged into another, or the address is of another study.</p>
      </Sheet>
    );
  }
  const others = codes.filter(({ id }) => id !== code.id).map(({ id }) => ({ value: id, name: codePath(codes, id).join(" › ") }));
  const evidence = `${plural(code.highlights, "highlight")} of ${heardWords(code)}`;
  return (
    <Sheet title={code.name} caption={code.highlights > 0 ? evidence : "Not used yet"} onClose={close}>
      {code.highlights > 0 ? (
        <div className={styles.actions}>
          <Button onClick={() => onOpen({ code: code.id, view: "highlights" })}>Read its highlights</Button>
          <EditorsOnly>
            <Button onClick={() => onOpen({ code: code.id, view: "split" })}>Split it</Button>
          </EditorsOnly>
        </div>
      ) : null}
      <EditorsOnly otherwise={<Facts facts={meaningOf(codes, code)} />}>
        <CodeForm key={code.id} studyId={studyId} codes={codes} code={code} parentId={code.parentId} />
      </EditorsOnly>
      <div className={styles.actions}>
        <ActivityButton studyId={studyId} thing={code.id} name={code.name} />
      </div>
      <EditorsOnly>
        <div className={styles.actions}>
          <Button onClick={() => onOpen({ code: "new", under: code.id })}>Add a code under it</Button>
        </div>
        <MemoBox studyId={studyId} subject="code" subjectId={code.id} about={`“${code.name}”`} />
        <MergeInto studyId={studyId} code={code} others={others} proposed={into} onMerged={(id) => onOpen({ code: id })} />
        <MoveBeforeDelete
          label="Delete this code"
          held={code.highlights > 0 ? plural(code.highlights, "highlight") : null}
          others={others}
          noneWord="no other code"
          asked={deleting}
          onDelete={(moveTo) => {
            erase(code, moveTo);
            close();
          }}
        />
      </EditorsOnly>
    </Sheet>
  );
}
