import { labelKey, personKey } from "@/lib/import/labels";
import type { ReportFile, ReportSpeaker } from "@/lib/import/schema";

/** One label where it stands in one file. */
export type Place = { file: string; speaker: ReportSpeaker };

/** A label in all the files it stands in: a proper name is one person in all of them, a generic label somebody else in each (rule 11). */
export type SpeakerGroup = { key: string; label: string; isNamed: boolean; places: Place[]; words: number };

/** The labels of the texts that come in new, those that stand in the most files first; what replaces a text keeps that text's people. */
export function groupSpeakers(files: ReportFile[]): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>();
  for (const { name: file, documents, status } of files) {
    if (status !== "stored") continue;
    for (const speaker of documents.flatMap(({ speakers }) => speakers)) {
      const person = personKey(speaker.label);
      const key = person ?? `generic ${labelKey(speaker.label)}`;
      const group = groups.get(key) ?? { key, label: speaker.label, isNamed: person !== null, places: [], words: 0 };
      group.places.push({ file, speaker });
      group.words += speaker.words;
      groups.set(key, group);
    }
  }
  return [...groups.values()].toSorted((a, b) => b.places.length - a.places.length);
}

/** The one value that all have; undefined where they differ or there is none. */
export function common<Value>(values: Value[]): Value | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
