import type { SpeakerRole } from "./vocabulary";

/** How a label of a transcript is shown: a known person by their code, whoever asks as "Interviewer", anybody else by the file's own label. */
export function speakerName({ role, code, label }: { role: SpeakerRole; code: string | null; label: string }): string {
  if (role === "interviewer") return "Interviewer";
  return role === "participant" && code !== null ? code : label;
}
