"use client";

import { Button, NativeSelect } from "@mantine/core";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { QUOTE_WORDS } from "@/app/studies/[studyId]/people/words";
import type { InterviewParticipant } from "@/lib/interviews/schema";
import type { Participant } from "@/lib/participants/schema";
import { AUDIENCES, type Audience, ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { AccountCard } from "./account-card";
import { OtherInterviews } from "./other-interviews";
import styles from "./person-panel.module.css";

type Props = {
  studyId: string;
  interviewId: string;
  who: InterviewParticipant;
  person: Participant | undefined;
  personas: Persona[];
  onAudience: (audience: Audience) => void;
  onTakeOff: () => void;
};

/** One of those who took part, under the audience of that day. */
export function ParticipantCard({ studyId, interviewId, who, person, personas, onAudience, onTakeOff }: Props) {
  const persona = personas.find((one) => one.id === who.personaId);
  return (
    <section className={styles.card} aria-label={who.code}>
      <h3>
        <AudienceGlyph audience={who.audience} /> {who.code}
      </h3>
      <dl>
        <dt>Persona</dt>
        <dd>{persona?.name ?? "none yet"}</dd>
        <dt>Role</dt>
        <dd>{who.role ? ROLE_NAMES[who.role] : "not said"}</dd>
        <dt>Quotes</dt>
        <dd>{person ? quoteWords(person) : "…"}</dd>
        <dt>
          <label htmlFor={`audience-${who.participantId}`}>That day</label>
        </dt>
        <dd>
          <NativeSelect
            id={`audience-${who.participantId}`}
            value={who.audience ?? ""}
            onChange={(event) => onAudience(event.currentTarget.value as Audience)}
          >
            {who.audience === null ? <option value="">needs an audience</option> : null}
            {AUDIENCES.map((audience) => (
              <option key={audience}>{audience}</option>
            ))}
          </NativeSelect>
        </dd>
        {person?.accountId ? <AccountCard studyId={studyId} accountId={person.accountId} /> : null}
      </dl>
      <OtherInterviews studyId={studyId} participantId={who.participantId} interviewId={interviewId} />
      <div className={styles.acts}>
        <Link href={places.people(studyId, { person: who.participantId })}>Open in People</Link>
        <Button size="compact-sm" variant="subtle" aria-label={`Take ${who.code} off this interview`} onClick={onTakeOff}>
          Take off
        </Button>
      </div>
    </section>
  );
}

/** Whether these words may be shown to others. */
function quoteWords({ consent: { quote } }: Participant): string {
  return quote === "refused" ? "refused: counted, never shown elsewhere" : QUOTE_WORDS[quote];
}
