import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";

/** Before everybody is done nothing is compared. */
export function NotOpen({ studyId, roundId, name }: { studyId: string; roundId: string; name: string }) {
  return (
    <PageHead
      title="Disagreements"
      sentence={
        <>
          “{name}” is still being coded blind: what differs is shown once every coder is done.{" "}
          <Link href={places.agreement(studyId, roundId)}>To the round</Link>
        </>
      }
    />
  );
}
