import { NativeSelect } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { ReportFile, ReportSpeaker } from "@/lib/import/schema";
import { SPEAKER_ROLES, type SpeakerRole } from "@/lib/interviews/vocabulary";
import type { Participant } from "@/lib/participants/schema";
import styles from "./preview.module.css";
import type { Correction, ImportDraft } from "./use-import-draft";

const ROLE_WORDS: Record<SpeakerRole, string> = { interviewer: "interviewer", participant: "participant", other: "other, not counted" };

type Props = { file: ReportFile; speaker: ReportSpeaker; all: ReportFile[]; people: Participant[]; draft: ImportDraft };

/** One label of a file: how much they say, whether they ask or answer, and who they are. Both can be corrected. */
export function PreviewSpeaker({ file, speaker, all, people, draft }: Props) {
  const { label, role, words } = speaker;
  const correction = draft.corrections.find((one) => one.file === file.name && one.label === label);
  const others = all.filter((other) => other !== file && labelsOf(other).some((one) => one.label === label && one.role !== role));
  return (
    <tr>
      <th scope="row" className={styles.label} data-role={role}>
        {label}
      </th>
      <td className={`numeric ${styles.words}`}>{plural(words, "word")}</td>
      <td>
        <NativeSelect
          aria-label={`What ${label} is in ${file.name}`}
          size="xs"
          value={role}
          onChange={(event) => draft.correct([{ file: file.name, label, role: event.currentTarget.value as SpeakerRole }])}
        >
          {SPEAKER_ROLES.map((value) => (
            <option key={value} value={value}>
              {ROLE_WORDS[value]}
            </option>
          ))}
        </NativeSelect>
      </td>
      <td className={styles.who}>
        {role === "participant" ? <WhoSelect file={file} speaker={speaker} people={people} draft={draft} correction={correction} /> : null}
        {correction && others.length > 0 ? (
          <button
            type="button"
            className={styles.quietButton}
            onClick={() => draft.correct(others.map((other) => ({ file: other.name, label, role })))}
          >
            {others.length === 1 ? "So in the other file" : `So in the other ${others.length} files`}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

type WhoProps = Omit<Props, "all"> & { correction: Correction | undefined };

const PROPOSED = "proposed";
const NEW = "new";

function WhoSelect({ file, speaker, people, draft, correction }: WhoProps) {
  const { label, participant } = speaker;
  const chosen = correction?.participantId ?? (correction?.newParticipant ? NEW : PROPOSED);
  const proposal = chosen === PROPOSED ? nameOf(participant) : "as proposed";
  function choose(value: string) {
    const base: Correction = { file: file.name, label, role: "participant" };
    if (value === PROPOSED) draft.correct([base]);
    else draft.correct([value === NEW ? { ...base, newParticipant: true } : { ...base, participantId: value }]);
  }
  return (
    <NativeSelect
      aria-label={`Who ${label} is in ${file.name}`}
      size="xs"
      value={chosen}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value={PROPOSED}>{proposal}</option>
      <option value={NEW}>somebody new, nobody else in these files</option>
      {people.map(({ id, code }) => (
        <option key={id} value={id}>
          {code}
        </option>
      ))}
    </NativeSelect>
  );
}

function nameOf(participant: ReportSpeaker["participant"]): string {
  if (!participant) return "somebody new";
  if (participant.code !== null) return participant.name ? `${participant.code}, known as ${participant.name}` : participant.code;
  return participant.name ? `new: ${participant.name}` : "somebody new";
}

function labelsOf(file: ReportFile): ReportSpeaker[] {
  return file.documents[0]?.speakers ?? [];
}
