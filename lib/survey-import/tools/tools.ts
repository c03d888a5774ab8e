import { accounts } from "./accounts";
import { alchemer } from "./alchemer";
import { formbricks } from "./formbricks";
import { generic } from "./generic";
import { googleForms } from "./google-forms";
import { heyform } from "./heyform";
import { limesurvey } from "./limesurvey";
import { opnform } from "./opnform";
import { qualtrics } from "./qualtrics";
import { surveymonkey } from "./surveymonkey";
import type { Head, Recognised, Tool } from "./tool";
import { typeform } from "./typeform";
import { verbatim } from "./verbatim";

/** The tools whose exports are known by signature; tables of companies; any table. */
export const TOOLS: readonly Tool[] = [
  verbatim,
  typeform,
  googleForms,
  surveymonkey,
  qualtrics,
  limesurvey,
  formbricks,
  heyform,
  opnform,
  alchemer,
  accounts,
  generic,
];

export type Candidate = Recognised & { tool: Tool };

/** The tools that a table may be of, likeliest first; any table is the last resort. */
export function candidatesFor(head: Head): Candidate[] {
  return TOOLS.flatMap((tool) => {
    const found = tool.recognise(head);
    return found && found.confidence > 0 ? [{ tool, ...found }] : [];
  }).toSorted((a, b) => b.confidence - a.confidence);
}

/** The tool that a format names ("csv:typeform"), whatever the container; null where it is none. */
export function toolNamed(format: string): Tool | null {
  const name = format.slice(format.indexOf(":") + 1);
  return TOOLS.find((tool) => tool.name === name) ?? null;
}
