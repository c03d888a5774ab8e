"use client";

import { Button, TextInput } from "@mantine/core";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { codebookCsvPath } from "@/app/_data/codebook";
import { useMayEdit } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { filterCodes } from "@/lib/codebook/filter";
import type { Code } from "@/lib/codebook/schema";
import { highlightsBelow } from "@/lib/codebook/tree";
import { CodeTree } from "./code-tree";
import styles from "./codebook-page.module.css";
import { KIND_CHOICES } from "./kinds";
import { TreeKeys } from "./tree-keys-line";
import type { PageActions } from "./use-code-tree";
import { useLeave } from "./use-leave";
import { Vocabulary } from "./vocabulary";

type Props = { studyId: string; codes: Code[]; address: ReturnType<typeof useAddress> };

/** The tree with its filter, always in sight, and below it the stages and points: the whole vocabulary in one place. */
export function CodebookTree({ studyId, codes, address }: Props) {
  const mayEdit = useMayEdit();
  const { erase } = useLeave(studyId);
  const filter = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [keysShown, setKeysShown] = useState(false);
  const deferred = useDeferredValue(typed);
  const kind = address.get("kind") ?? "";
  const ofKind = useMemo(() => (kind === "" ? codes : codes.filter((code) => code.kind === kind)), [codes, kind]);
  const found = useMemo(() => foundIn(codes, ofKind, deferred), [codes, ofKind, deferred]);
  const below = useMemo(() => highlightsBelow(codes), [codes]);
  const unused = ofKind.filter(({ id, highlights }) => highlights === 0 && !below.get(id)).length;
  const page: PageActions = {
    open: (code) => address.push({ code, under: null, view: null }),
    evidence: (code) => address.push({ code, view: "highlights" }),
    add: (parentId) => address.push({ code: "new", under: parentId, view: null }),
    erase: (code) => (code.highlights === 0 ? erase(code) : address.push({ code: code.id, under: null, view: "delete" })),
    filter: () => filter.current?.focus(),
    help: () => setKeysShown((shown) => !shown),
  };
  const add = mayEdit ? (
    <Button variant="filled" onClick={() => page.add(null)}>
      Add a code
    </Button>
  ) : null;
  return (
    <>
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
            : {plural(ofKind.length, "code")}
            {unused > 0 ? `, ${unused} not used yet` : ""}
          </>
        }
        actions={
          <>
            {mayEdit ? (
              <>
                <Button component={Link} href={places.agreement(studyId)}>
                  Double coding
                </Button>
                <Button onClick={() => address.push({ view: "groups", code: null })}>Merge or split</Button>
                <Button onClick={() => address.push({ view: "import", code: null })}>Read a file</Button>
              </>
            ) : null}
            <Button component="a" href={codebookCsvPath(studyId)} download>
              Take away as CSV
            </Button>
            {add}
          </>
        }
      />
      <div className={styles.body}>
        <div className={styles.filter}>
          <TextInput
            ref={filter}
            aria-label="Filter codes"
            placeholder="Filter by name or meaning"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Escape" && setTyped("")}
          />
          <span className={styles.found} role="status">
            {typed === "" ? "" : `${found.hits} found`}
          </span>
          <a href="#stages-title" className={styles.jump}>
            Stages and points
          </a>
          {mayEdit ? (
            <Button variant="subtle" aria-expanded={keysShown} rightSection={<kbd>?</kbd>} onClick={() => setKeysShown(!keysShown)}>
              Keys
            </Button>
          ) : null}
        </div>
        {keysShown ? <TreeKeys /> : null}
        {found.shown.size > 0 ? (
          <CodeTree studyId={studyId} codes={codes} shown={found.shown} below={below} chosenId={address.get("code")} page={page} />
        ) : (
          <NoCode isEmpty={codes.length === 0} typed={deferred} add={add} />
        )}
        <Vocabulary studyId={studyId} />
      </div>
    </>
  );
}

/** What the words and the kind find together, with the codes above each. */
function foundIn(codes: Code[], ofKind: Code[], typed: string): { hits: number; shown: ReadonlySet<string> } {
  const { hits } = filterCodes(ofKind, typed);
  if (hits.size === codes.length) return { hits: hits.size, shown: hits };
  const shown = new Set(hits);
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (const id of hits) {
    let above = byId.get(byId.get(id)?.parentId ?? "");
    while (above && !shown.has(above.id)) {
      shown.add(above.id);
      above = byId.get(above.parentId ?? "");
    }
  }
  return { hits: hits.size, shown };
}

function NoCode({ isEmpty, typed, add }: { isEmpty: boolean; typed: string; add: React.ReactNode }) {
  const title = isEmpty ? "The codebook is empty" : typed === "" ? "No code of this kind" : `No code speaks of “${typed.trim()}”`;
  return (
    <EmptyState title={title} action={add}>
      A code is a word for a theme, with a sentence that says when to use it, so that two people code alike. Codes can also be made while
      coding, by typing a new name, or read from a file.
    </EmptyState>
  );
}
