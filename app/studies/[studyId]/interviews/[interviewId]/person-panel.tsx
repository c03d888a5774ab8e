"use client";

import { NativeSelect } from "@mantine/core";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { DocumentText, Interview, InterviewParticipant, SpeakerPatch } from "@/lib/interviews/schema";
import type { Participant } from "@/lib/participants/schema";
import { AUDIENCES, type Audience, ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./person-panel.module.css";
import { SpeakerRow } from "./speaker-row";

type Props = {
  studyId: string;
  interview: Interview;
  document: DocumentText | null;
  people: Participant[];
  personas: Persona[];
  onAudience: (participantId: string, audience: Audience) => void;
  onSpeaker: (speakerId: string, patch: SpeakerPatch) => void;
};

/** Who took part, under the audience of that day, and who each label of the transcript is. */
export function PersonPanel({ studyId, interview, document, people, personas, onAudience, onSpeaker }: Props) {
  return (
    <div className={styles.panel}>
      {interview.participants.length === 0 ? <p className="caption">Nobody is named yet. Give a label below to a person.</p> : null}
      {interview.participants.map((who) => (
        <ParticipantCard
          key={who.participantId}
          studyId={studyId}
          who={who}
          person={people.find((one) => one.id === who.participantId)}
          personas={personas}
          onAudience={onAudience}
        />
      ))}
      {document && document.speakers.length > 0 ? (
        <section aria-labelledby="labels-heading">
          <h3 id="labels-heading">Labels in the transcript</h3>
          <p className="caption">Only participants’ words are evidence. Correct here what the import understood.</p>
          <ul className={styles.speakers}>
            {document.speakers.map((speaker) => (
              <SpeakerRow key={speaker.id} speaker={speaker} people={people} onChange={(patch) => onSpeaker(speaker.id, patch)} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

type CardProps = {
  studyId: string;
  who: InterviewParticipant;
  person: Participant | undefined;
  personas: Persona[];
  onAudience: Props["onAudience"];
};

function ParticipantCard({ studyId, who, person, personas, onAudience }: CardProps) {
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
        <dd>{person?.consent.quote === "refused" ? "refused: counted, never shown elsewhere" : (person?.consent.quote ?? "unknown")}</dd>
        <dt>
          <label htmlFor={`audience-${who.participantId}`}>That day</label>
        </dt>
        <dd>
          <NativeSelect
            id={`audience-${who.participantId}`}
            value={who.audience ?? ""}
            onChange={(event) => onAudience(who.participantId, event.currentTarget.value as Audience)}
          >
            {who.audience === null ? <option value="">needs an audience</option> : null}
            {AUDIENCES.map((audience) => (
              <option key={audience}>{audience}</option>
            ))}
          </NativeSelect>
        </dd>
      </dl>
      <Link href={places.people(studyId, { person: who.participantId })}>Open in People</Link>
    </section>
  );
}
