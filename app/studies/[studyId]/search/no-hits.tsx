import { Button } from "@mantine/core";
import { useMyAccess } from "@/app/_data/access";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { useAddress } from "@/app/_ui/use-address";
import { FILTER_WORDS, isSearchable, type SearchAddress } from "./search-address";

type Props = {
  studyId: string;
  asked: SearchAddress;
  found: { withheld: number } | null;
  address: ReturnType<typeof useAddress>;
};

/** Nothing typed yet, too little, or nothing found: each says what to do next. */
export function NoHits({ studyId, asked: { q, words }, found, address }: Props) {
  const { seesIdentities } = useMyAccess(studyId);
  if (q.trim() === "") {
    return (
      <EmptyState title="Find what was said">
        Type a word: every turn, every line of notes and every open answer in this study is looked through, the newest first. Words find
        longer ones (invoice finds invoices), accents and capitals make no difference.
      </EmptyState>
    );
  }
  if (!isSearchable(q)) {
    return <EmptyState title="A little more">One letter stands almost everywhere. Type two or more.</EmptyState>;
  }
  if (!found) return null;
  if (found.withheld > 0) {
    return (
      <EmptyState title="Nothing to show">
        These words stand only in what people said who refused to be quoted. They are counted, and can be read in their interviews.
      </EmptyState>
    );
  }
  const isNarrowed = Object.keys(words).length > 0;
  const widen = () => address.push(Object.fromEntries(FILTER_WORDS.map((word) => [word, null])));
  return (
    <EmptyState
      title="Nothing found"
      action={
        isNarrowed ? (
          <Button onClick={widen}>Look everywhere in the study</Button>
        ) : (
          <EditorsOnly>
            <Button component={Link} href={places.import(studyId)}>
              Import interviews
            </Button>
          </EditorsOnly>
        )
      }
    >
      {isNarrowed
        ? "Nobody said so where the sentence above looks."
        : "Nobody said so, and no note does. Fewer words find more; the beginning of a word is enough."}
      {seesIdentities ? "" : " Names and addresses are hidden from you, and are not found."}
    </EmptyState>
  );
}
