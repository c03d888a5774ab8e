import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { ProposedThemes } from "@/lib/meaning/schema";

/** With fewer sentences nobody could tell a theme from chance. */
const FEW_SENTENCES = 30;

/** Why nothing is proposed, and what would change that. */
export function NoThemes({ studyId, themes: { state, sentences, uncovered } }: { studyId: string; themes: ProposedThemes }) {
  if (state !== "ready") {
    return <EmptyState title="The sentences are being compared">What people speak of shows here as soon as enough of them are.</EmptyState>;
  }
  if (sentences < FEW_SENTENCES) {
    return (
      <EmptyState title="Too little was said so far" action={<Link href={places.import(studyId)}>Import transcripts</Link>}>
        A theme is something that several people speak of. Log or import some interviews, and what they have in common shows here.
      </EmptyState>
    );
  }
  if (uncovered === 0) {
    return (
      <EmptyState title="Every sentence lies under a code">
        Nothing is left over. New interviews may bring what the codebook lacks.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No new theme">
      Several people share no telling phrase in what is not coded yet. That is a good sign for the codebook; new interviews are looked at as
      they come.
    </EmptyState>
  );
}
