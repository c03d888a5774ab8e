"use client";

import { NativeSelect } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { Speaker, SpeakerPatch } from "@/lib/interviews/schema";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Participant } from "@/lib/participants/schema";
import styles from "./person-panel.module.css";

const ROLE_WORDS: Record<SpeakerRole, string> = {
  interviewer: "Interviewer",
  participant: "Participant",
  other: "Other, nobody's evidence",
};

/** One label: which part it plays, and which person it is. */
export function SpeakerRow({
  speaker,
  people,
  onChange,
}: {
  speaker: Speaker;
  people: Participant[];
  onChange: (patch: SpeakerPatch) => void;
}) {
  return (
    <li className={styles.speaker}>
      <span>
        <b>{speaker.label}</b> <span className="caption">{plural(speaker.words, "word")}</span>
      </span>
      <NativeSelect
        aria-label={`What ${speaker.label} is`}
        value={speaker.role}
        onChange={(event) => onChange({ role: event.currentTarget.value as SpeakerRole })}
        data={Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }))}
      />
      {speaker.role === "participant" ? (
        <NativeSelect
          aria-label={`Who ${speaker.label} is`}
          value={speaker.participantId ?? ""}
          onChange={(event) => onChange({ participantId: event.currentTarget.value || null })}
          data={[{ value: "", label: "nobody yet" }, ...people.map((person) => ({ value: person.id, label: person.code }))]}
        />
      ) : null}
    </li>
  );
}
