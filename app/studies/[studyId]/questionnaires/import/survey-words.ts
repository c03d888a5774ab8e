import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { encodingName, formatName } from "@/app/studies/[studyId]/import/format-names";
import type { ReportFile } from "@/lib/import/schema";
import type { ColumnRole, SurveyPreview } from "@/lib/survey-import/schema";

/** What a column can be, as a person chooses it. */
export const ROLE_WORDS: Record<ColumnRole, string> = {
  question: "an answer",
  field: "kept beside the answers",
  persona: "their persona",
  audience: "prospect, customer or churned",
  role: "their role in the decision",
  account: "their company",
  plan: "their plan",
  stage: "where on the journey they stand",
  wave: "the wave",
  person: "links to a participant, not kept",
  key: "the tool’s id of the reply",
  started: "when it was begun",
  submitted: "when it was sent",
  status: "whether it is complete",
  progress: "how far it came",
  seconds: "how long it took",
  language: "its language",
  personal: "personal data, left out",
  ignore: "not used",
};

export const ROLE_CHOICES = (Object.keys(ROLE_WORDS) as ColumnRole[]).map((value) => ({ value, name: ROLE_WORDS[value] }));

const DELIMITERS: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };

/** What an export was taken for, how much is in it and how it was written, in a line. */
export function factsOf({ encoding }: ReportFile, survey: SurveyPreview): string {
  const { format, confidence, complete, partial, firstDay, lastDay, zone, delimiter, headerRows } = survey;
  return [
    `${formatName(format)}${confidence < 0.9 ? `, ${Math.round(confidence * 100)} % sure` : ""}`,
    `${plural(complete + partial, "reply", "replies")}${partial > 0 ? `, ${partial.toLocaleString("en")} of them partial` : ""}`,
    firstDay && lastDay ? (firstDay === lastDay ? showDay(firstDay) : `${showDay(firstDay)} to ${showDay(lastDay)}`) : "no dates",
    firstDay ? (zone ? `times in ${zone}` : "times without a zone") : null,
    headerRows > 1 ? `${headerRows} header rows` : null,
    delimiter ? (DELIMITERS[delimiter] ?? null) : null,
    encodingName(encoding),
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}
