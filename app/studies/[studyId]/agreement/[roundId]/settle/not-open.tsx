import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import type { Round } from "@/lib/agreement/schema";

/** Before everybody is done nothing is compared. */
export function NotOpen({ studyId, round }: { studyId: string; round: Round }) {
  return (
    <PageHead
      title="Disagreements"
      sentence={
        <>
          “{round.name}” is still being coded blind: what differs is shown once every coder is done.{" "}
          <Link href={places.agreement(studyId, round.id)}>To the round</Link>
        </>
      }
    />
  );
}
