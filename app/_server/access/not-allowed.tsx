import { PlainPage } from "@/app/_shell/plain-page";
import { Frame } from "@/app/_ui/frame";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { READ_ONLY } from "./admit";

/** A page that is there, for others: what it takes, and the way to what may be read. */
export function NotAllowed({ studyId, reason }: { studyId: string | null; reason: string }) {
  if (studyId === null) {
    return (
      <PlainPage>
        <Frame within title="This page is not yours to open" action={<Link href="/">To your studies</Link>}>
          {reason}
        </Frame>
      </PlainPage>
    );
  }
  const isReader = reason === READ_ONLY;
  return (
    <Frame
      within
      title={isReader ? "You may read this study, not change it" : "This page is not yours to open"}
      action={<Link href={places.study(studyId)}>To the overview of this study</Link>}
    >
      {isReader ? "This page is for those who work in the study. Its owner can make you an editor." : reason}
    </Frame>
  );
}
