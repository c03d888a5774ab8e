"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { MoveBeforeDelete } from "@/app/_ui/move-before-delete";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";
import { CodeForm } from "./code-form";
import styles from "./codebook-page.module.css";
import { useLeave } from "./use-leave";

type Props = {
  studyId: string;
  codes: Code[];
  code: Code | null;
  /** the parent of a code to add, or "root"; null where one is changed */
  under: string | null;
  onOpen: (values: { code: string | null; under?: string | null }) => void;
};

/** Adds or changes one code, hangs it elsewhere, makes one of two, deletes it. */
export function CodeSheet({ studyId, codes, code, under, onOpen }: Props) {
  const { erase } = useLeave(studyId);
  const close = () => onOpen({ code: null, under: null });
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
  const evidence = `${plural(code.highlights, "highlight")} of ${plural(code.people, "person", "people")}`;
  return (
    <Sheet title={code.name} caption={code.highlights > 0 ? evidence : "Not used yet"} onClose={close}>
      <CodeForm key={code.version} studyId={studyId} codes={codes} code={code} parentId={code.parentId} />
      <div className={styles.actions}>
        <Button onClick={() => onOpen({ code: "new", under: code.id })}>Add a code under it</Button>
      </div>
      <MergeInto studyId={studyId} code={code} others={others} onMerged={(id) => onOpen({ code: id })} />
      <MoveBeforeDelete
        label="Delete this code"
        held={code.highlights > 0 ? plural(code.highlights, "highlight") : null}
        others={others}
        noneWord="no other code"
        onDelete={(moveTo) => {
          erase(code, moveTo);
          close();
        }}
      />
    </Sheet>
  );
}

type MergeProps = { studyId: string; code: Code; others: { value: string; name: string }[]; onMerged: (id: string) => void };

function MergeInto({ studyId, code, others, onMerged }: MergeProps) {
  const { merge } = useLeave(studyId);
  const [into, setInto] = useState<string | null>(null);
  const name = others.find(({ value }) => value === into)?.name;
  return (
    <div className={styles.actions}>
      <ChoiceSelect label="The same as another code?" value={into} empty="choose the one that stays" choices={others} onChoose={setInto} />
      <Button
        disabled={into === null}
        onClick={() => {
          if (into === null || name === undefined) return;
          merge(code, { id: into, name });
          onMerged(into);
        }}
      >
        Merge into it
      </Button>
    </div>
  );
}
