"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { participantsQuery } from "@/app/_data/participants";
import { MemoBox } from "@/app/studies/[studyId]/_memos/memo-box";
import type { DocumentText, Interview, Speaker } from "@/lib/interviews/schema";
import type { Participant } from "@/lib/participants/schema";
import type { Persona } from "@/lib/personas/schema";
import { InterviewForm } from "./interview-form";
import { InterviewPeople } from "./interview-people";
import styles from "./person-panel.module.css";
import { SpeakerRow } from "./speaker-row";
import { useInterviewChange } from "./use-interview-change";
import { useSpeakerChange } from "./use-speaker-change";

type Props = { studyId: string; interview: Interview; document: DocumentText; personas: Persona[] };

/** What the conversation was, who took part, and who each label of the transcript is. */
export function PersonPanel({ studyId, interview, document, personas }: Props) {
  const change = useInterviewChange(studyId, interview.id);
  const hasLabels = document.speakers.length > 0;
  return (
    <div className={styles.panel}>
      <InterviewForm interview={interview} onChange={change} />
      {interview.participants.length === 0 ? (
        <p className="caption">{hasLabels ? "Nobody is named yet. Add who took part, or give a label below to a person." : NOBODY}</p>
      ) : null}
      <InterviewPeople studyId={studyId} interview={interview} personas={personas} onChange={change} />
      <MemoBox studyId={studyId} subject="interview" subjectId={interview.id} about="this interview" />
      {hasLabels ? <Labels studyId={studyId} interview={interview} document={document} /> : null}
    </div>
  );
}

const NOBODY = "Nobody is named yet. Until you add who took part, nothing here counts for anybody.";

function Labels({ studyId, interview, document }: Omit<Props, "personas">) {
  const { data: people } = useQuery(participantsQuery(studyId));
  const [showNames, setShowNames] = useState(false);
  const change = useSpeakerChange({ studyId, interviewId: interview.id, documentId: document.id });
  return (
    <section aria-labelledby="labels-heading">
      <h3 id="labels-heading">Labels in the transcript</h3>
      <p className="caption">
        As the file has them, here only. Just the participants’ words are evidence: correct what the import understood.
      </p>
      <Button size="xs" aria-pressed={showNames} onClick={() => setShowNames(!showNames)}>
        {showNames ? "Hide names" : "Show names"}
      </Button>
      <ul className={styles.speakers}>
        {document.speakers.map((speaker, at) => (
          <SpeakerRow
            key={speaker.id}
            speaker={speaker}
            name={showNames ? speaker.label : withoutName(speaker, { at, people: people?.items ?? [] })}
            people={people?.items ?? []}
            onChange={(patch) => change(speaker, patch)}
          />
        ))}
      </ul>
    </section>
  );
}

/** What a label is called while names are hidden: the code of who it is, else its place. */
function withoutName({ participantId, role }: Speaker, { at, people }: { at: number; people: Participant[] }): string {
  const code = role === "participant" ? people.find(({ id }) => id === participantId)?.code : undefined;
  return code ?? `Label ${at + 1}`;
}
