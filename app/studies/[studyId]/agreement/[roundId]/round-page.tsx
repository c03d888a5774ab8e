"use client";

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { agreementCsvPath, roundQuery, useDeleteRound } from "@/app/_data/agreement";
import { AskFirst } from "@/app/_ui/ask-first";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { sampleWords } from "@/app/studies/[studyId]/agreement/round-words";
import { CodingState } from "./coding-state";
import { Figures } from "./figures";
import styles from "./round-page.module.css";

type Props = { studyId: string; roundId: string };

/** A round: while it is coded, who still codes and my texts; once it is open, how far the two agree. */
export function RoundPage({ studyId, roundId }: Props) {
  const router = useRouter();
  const { data: round } = useSuspenseQuery(roundQuery(studyId, roundId));
  const remove = useDeleteRound(studyId);
  const [isAsking, setAsking] = useState(false);
  const isOpen = round.openedAt !== null;
  const asked = [
    round.withPoint ? "points" : null,
    round.withStage ? "stages" : null,
    round.codeIds.length > 0 ? plural(round.codeIds.length, "code") : null,
  ];
  const { progress } = round;
  const left = progress ? progress.disagreements - progress.settled : 0;

  const erase = () =>
    remove.mutate(
      { id: round.id, version: round.version },
      {
        onSuccess: () => {
          router.push(places.agreement(studyId));
          showToast({ message: `“${round.name}” was deleted` });
        },
        onError: showFailure,
      },
    );

  return (
    <>
      <PageHead
        title={round.name}
        sentence={
          <>
            {sampleWords(round.sample)} · {plural(round.texts.length, "text")} · {asked.filter(Boolean).join(", ")}
          </>
        }
        actions={
          <>
            <Link href={places.agreement(studyId)}>All rounds</Link>
            {isOpen && progress && progress.disagreements > 0 ? (
              <Button component={Link} href={places.agreement(studyId, round.id, "settle")} variant={left > 0 ? "filled" : "default"}>
                {left > 0 ? `Settle ${plural(left, "disagreement")}` : "What was settled"}
              </Button>
            ) : null}
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label="More for this round">
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {isOpen ? (
                  <>
                    <Menu.Item component="a" href={agreementCsvPath(studyId, round.id, "figures")} download>
                      Figures as CSV
                    </Menu.Item>
                    <Menu.Item component="a" href={agreementCsvPath(studyId, round.id, "disagreements")} download>
                      Disagreements as CSV
                    </Menu.Item>
                  </>
                ) : null}
                <Menu.Item onClick={() => setAsking(true)}>Delete round…</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <div className={styles.body}>
        {isOpen ? <Figures studyId={studyId} round={round} /> : <CodingState studyId={studyId} round={round} />}
      </div>
      {isAsking ? (
        <AskFirst
          title="Delete this round?"
          words="Its blind marks and what was settled go for good. The study’s highlights stay as they are."
          yes="Delete round"
          onYes={erase}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
