"use client";

import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { findingsQuery } from "@/app/_data/findings";
import { personasQuery } from "@/app/_data/personas";
import { preferencesQuery } from "@/app/_data/preferences";
import { studyQuery } from "@/app/_data/studies";
import { EditorsOnly, useMayEdit } from "@/app/_team/editors-only";
import { Beside } from "@/app/_ui/beside";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { useAddress } from "@/app/_ui/use-address";
import { FindingList } from "./finding-list";
import { FindingSheet } from "./finding-sheet";
import styles from "./findings-page.module.css";
import { FindingsSentence } from "./findings-sentence";
import { NewFinding } from "./new-finding";
import { UnansweredQuestions } from "./unanswered-questions";
import { useFindingFilter } from "./use-finding-filter";

/** What the team holds true, each with what it rests on; one is open beside. */
export function FindingsPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const mayEdit = useMayEdit();
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data } = useSuspenseQuery(findingsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: preferences } = useQuery(preferencesQuery());
  const { filter, shown, isFiltered } = useFindingFilter(data.items, address);
  const open = address.get("finding");
  const chosen = data.items.find(({ id }) => id === open) ?? null;
  const add = () => address.push({ finding: "new" });
  const takesLetters = mayEdit && preferences?.letterKeys !== false;
  useHotkeys(takesLetters ? [["n", () => noDialogOpen() && add()]] : []);
  const close = () => address.push({ finding: null, question: null });

  return (
    <Beside
      sheet={
        open === null ? null : open === "new" && mayEdit ? (
          <NewFinding
            studyId={studyId}
            study={study}
            personas={personas.items}
            questionId={address.get("question")}
            onAdded={(id) => address.replace({ finding: id, question: null })}
            onClose={close}
          />
        ) : (
          <FindingSheet key={open} study={study} personas={personas.items} finding={chosen} onClose={close} />
        )
      }
    >
      <PageHead
        title="Findings"
        sentence={
          data.items.length > 0 ? (
            <FindingsSentence findings={data.items} personas={personas.items} filter={filter} address={address} />
          ) : (
            "What you hold true, and what it rests on"
          )
        }
        actions={
          data.items.length > 0 && mayEdit ? (
            <Button variant="filled" onClick={add}>
              New finding <kbd className={styles.key}>N</kbd>
            </Button>
          ) : null
        }
      />
      <div className={styles.body}>
        {data.items.length === 0 ? <NoFinding studyId={studyId} onAdd={add} /> : null}
        {data.items.length > 0 && shown.length === 0 ? (
          <NoneLikeThis
            count={data.items.length}
            onShowAll={() => address.push({ status: null, persona: null, owner: null, question: null })}
          />
        ) : null}
        <FindingList
          studyId={studyId}
          all={data.items}
          shown={shown}
          personas={personas.items}
          chosenId={open}
          onOpen={(id) => address.push({ finding: id })}
        />
        {isFiltered ? null : (
          <UnansweredQuestions study={study} findings={data.items} onWrite={(id) => address.push({ finding: "new", question: id })} />
        )}
      </div>
    </Beside>
  );
}

function NoneLikeThis({ count, onShowAll }: { count: number; onShowAll: () => void }) {
  return (
    <EmptyState title="No finding is like this" action={<Button onClick={onShowAll}>Show all</Button>}>
      {count === 1 ? "There is 1 finding" : `There are ${count} findings`} in the study, none under this sentence.
    </EmptyState>
  );
}

function NoFinding({ studyId, onAdd }: { studyId: string; onAdd: () => void }) {
  return (
    <EmptyState
      title="No finding yet"
      action={
        <>
          <EditorsOnly>
            <Button variant="filled" onClick={onAdd}>
              Write the first <kbd className={styles.key}>N</kbd>
            </Button>
          </EditorsOnly>
          <Button component={Link} href={places.themes(studyId)}>
            Begin from a theme
          </Button>
        </>
      }
    >
      A finding is a sentence you stand for: “The trial ends before anybody has counted a shelf.” Link the quotes that speak for it and
      those that speak against it; how strong it is follows from the people who said them, and it says so when a quote is deleted or a
      person takes their consent back.
    </EmptyState>
  );
}

function noDialogOpen(): boolean {
  return document.querySelector("[aria-modal=true]") === null;
}
