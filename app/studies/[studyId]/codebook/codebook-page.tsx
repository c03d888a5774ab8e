"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { Beside } from "@/app/_ui/beside";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { highlightsBelow } from "@/lib/codebook/tree";
import { CodeSheet } from "./code-sheet";
import { CodeTree } from "./code-tree";
import styles from "./codebook-page.module.css";
import { KIND_CHOICES } from "./kinds";

/** The vocabulary of themes as a tree: each code with its definition and what hangs on it. */
export function CodebookPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const kind = address.get("kind") ?? "";
  const open = address.get("code");
  const shown = kind === "" ? codes.items : codes.items.filter((code) => code.kind === kind);
  const below = highlightsBelow(codes.items);
  const unused = shown.filter(({ id, highlights }) => highlights === 0 && !below.get(id)).length;
  const add = (
    <Button variant="filled" onClick={() => address.push({ code: "new", under: null })}>
      Add a code
    </Button>
  );
  return (
    <Beside
      sheet={
        open === null ? null : (
          <CodeSheet
            key={`${open}/${address.get("under")}`}
            studyId={studyId}
            codes={codes.items}
            code={codes.items.find(({ id }) => id === open) ?? null}
            under={open === "new" ? (address.get("under") ?? "root") : null}
            onOpen={(values) => address.push(values)}
          />
        )
      }
    >
      <PageHead
        title="Codebook"
        sentence={
          <>
            Codes of{" "}
            <WordSelect
              label="Kind"
              value={kind}
              choices={[{ value: "", name: "every kind" }, ...KIND_CHOICES]}
              onChange={(value) => address.push({ kind: value })}
            />
            : {plural(shown.length, "code")}
            {unused > 0 ? `, ${unused} not used yet` : ""}
          </>
        }
        actions={add}
      />
      <div className={styles.body}>
        {shown.length > 0 ? (
          <CodeTree codes={shown} below={below} chosenId={open} onOpen={(code) => address.push({ code, under: null })} />
        ) : (
          <EmptyState title={kind === "" ? "The codebook is empty" : "No code of this kind"} action={add}>
            A code is a word for a theme, with a sentence that says when to use it, so that two people code alike. Codes can also be made
            while coding, by typing a new name.
          </EmptyState>
        )}
      </div>
    </Beside>
  );
}
