import type { SpeakerRole } from "./vocabulary";

/** How the turns of a label are headed: a known person by their code, whoever asks as "Interviewer", anybody else by the file's own label. */
export function speakerName({ role, code, label }: { role: SpeakerRole; code: string | null; label: string }): string {
  if (role === "interviewer") return "Interviewer";
  return role === "participant" && code !== null ? code : label;
}

/** Whose words a label's turns are: only a participant's count for anybody. The person of a label that is something else now is remembered, not counted. */
export function personBehind({ role, participantId }: { role: SpeakerRole; participantId: string | null }): string | null {
  return role === "participant" ? participantId : null;
}
