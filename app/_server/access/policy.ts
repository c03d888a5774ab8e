import type { Right } from "@/lib/team/vocabulary";
import { EVIDENCE } from "./policy/evidence";
import { JOURNEY } from "./policy/journey";
import { PAGES } from "./policy/pages";
import { QUESTIONNAIRES } from "./policy/questionnaires";
import { STUDY } from "./policy/study";
import { WORKSPACE } from "./policy/workspace";

/**
 * Who may what: every method of every route, and every page, by its address. What is not in here is refused wherever there is a team; a test holds it
 * against the files there are. A new address gets its line in the part it belongs to.
 */
export const POLICY: Readonly<Record<string, Right>> = { ...WORKSPACE, ...STUDY, ...EVIDENCE, ...JOURNEY, ...QUESTIONNAIRES, ...PAGES };
