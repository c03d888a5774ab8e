import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { type Heard, heardWords } from "@/app/_marks/heard-words";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import { isNobody } from "./heard-words";
import { type KeywordAddress, NO_QUESTION, wordsFilterOf } from "./keyword-address";

type Props = {
  studyId: string;
  chosen: KeywordAddress;
  of: Heard;
  /** why the two sides cannot be told apart */
  tooFew: string | null;
  reading: number;
  address: ReturnType<typeof useAddress>;
};

/** No phrase to show, and why: nothing read yet, nobody under the filter, too few to tell, or nothing said by enough people. */
export function NoKeywords({ studyId, chosen, of, tooFew, reading, address }: Props): ReactNode {
  const isFiltered = Object.keys(wordsFilterOf(chosen)).length > 0;
  const ask = (values: Record<string, string | null>) => () => address.push({ row: null, ...values });
  if (reading > 0 && isNobody(of)) {
    return (
      <EmptyState title="Still reading">
        {plural(reading, "text is", "texts are")} being read. The phrases stand here in a moment.
      </EmptyState>
    );
  }
  if (tooFew !== null) {
    return (
      <EmptyState title="Too few people to tell" action={<Button onClick={ask({ against: null })}>Show what these people say most</Button>}>
        {tooFew}
      </EmptyState>
    );
  }
  if (isNobody(of) && isFiltered) {
    return (
      <EmptyState title="Nobody was heard under this question" action={<Button onClick={ask(NO_QUESTION)}>Ask about everybody</Button>}>
        None of the people whose interviews are done fits all the words of the sentence above. A stage or a point means the words that were
        highlighted with it.
      </EmptyState>
    );
  }
  if (isNobody(of)) {
    return (
      <EmptyState
        title="Nobody was heard yet"
        action={
          <EditorsOnly>
            <Button component={Link} href={places.import(studyId)} variant="filled">
              Import transcripts
            </Button>
            <Button component={Link} href={places.logInterview(studyId)}>
              Log an interview
            </Button>
          </EditorsOnly>
        }
      >
        Here stand the phrases that people say, with how many of them say each: what prospects say that customers don’t, and what nobody
        says although you do. They come from the first text on, and leave the interviewer’s words out.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={chosen.minPeople === null ? "Nothing stands out yet" : "No phrase is said by that many"}
      action={
        <>
          {chosen.minPeople === null ? null : <Button onClick={ask({ min: null })}>Said by fewer people too</Button>}
          {chosen.unit === "phrases" ? <Button onClick={ask({ unit: "words" })}>Show single words</Button> : null}
        </>
      }
    >
      {heardWords(of)} were heard here.{" "}
      {chosen.against ? "Nothing sets their words apart from those of the others." : "Nothing comes back in their words yet."}
    </EmptyState>
  );
}
