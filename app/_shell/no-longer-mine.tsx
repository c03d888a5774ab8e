import { PlainPage } from "@/app/_shell/plain-page";
import { Frame } from "@/app/_ui/frame";
import { Link } from "@/app/_ui/link";

/** In place of every page of a study that somebody was taken out of, or, without a team, that was deleted. */
export function NoLongerMine({ team }: { team: boolean }) {
  return (
    <PlainPage>
      <Frame
        within
        title={team ? "You are no longer in this study" : "This study is not here any more"}
        action={<Link href="/">To your studies</Link>}
      >
        {team
          ? "Somebody took you out of it, or it was deleted. What you stored in it stays there. An owner of the study can let you in again."
          : "It was deleted. For 30 days the list of studies can bring it back."}
      </Frame>
    </PlainPage>
  );
}
