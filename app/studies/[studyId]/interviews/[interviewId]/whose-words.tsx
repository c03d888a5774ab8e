"use client";

import { Button } from "@mantine/core";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Dialog } from "@/app/_ui/dialog";
import type { InterviewParticipant } from "@/lib/interviews/schema";
import styles from "./whose-words.module.css";

type Props = { participants: InterviewParticipant[]; onChoose: (participantIds: string[]) => void; onClose: () => void };

/** Notes about several people: who are these words about? Each one chosen counts (rule 4). */
export function WhoseWords({ participants, onChoose, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title="Who is this about?" size="sm">
      <p className={styles.why}>These notes are about several people, so the highlight has to say whom it counts for.</p>
      <div className={styles.choices}>
        {participants.map((who, index) => (
          <Button
            key={who.participantId}
            data-autofocus={index === 0 || undefined}
            leftSection={<AudienceGlyph audience={who.audience} />}
            onClick={() => onChoose([who.participantId])}
          >
            {who.code}
          </Button>
        ))}
        <Button onClick={() => onChoose(participants.map((who) => who.participantId))}>All of them</Button>
      </div>
    </Dialog>
  );
}
