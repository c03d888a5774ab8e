import { expect, test } from "vitest";
import { personBehind, speakerName } from "./speaker-name";

test("a known person is shown by their code, never by the name in the file", () => {
  expect(speakerName({ role: "participant", code: "P-017", label: "Ada Okafor" })).toBe("P-017");
});

test("whoever asks is the interviewer", () => {
  expect(speakerName({ role: "interviewer", code: null, label: "Sam" })).toBe("Interviewer");
});

test("a label with nobody known behind it is shown as the file has it", () => {
  expect(speakerName({ role: "participant", code: null, label: "Speaker 2" })).toBe("Speaker 2");
  expect(speakerName({ role: "other", code: null, label: "Captioner" })).toBe("Captioner");
});

test("only a participant's label stands for a person; whoever it was before is not counted", () => {
  expect(personBehind({ role: "participant", participantId: "ada" })).toBe("ada");
  expect(personBehind({ role: "interviewer", participantId: "ada" })).toBeNull();
  expect(personBehind({ role: "other", participantId: "ada" })).toBeNull();
});
