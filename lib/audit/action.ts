import { ACT_KINDS, type ActKind, NOUNS, VERBS } from "./vocabulary";

/** A route as the program names it: its method, and its address with names in braces. */
export type ActRoute = { method: string; pattern: string };

const STUDY = "/api/studies/{studyId}";

/** Acts whose name does not follow from the address alone; a null changes nothing that lasts. */
const IRREGULAR: Record<string, string | null> = {
  "POST /api/sign-in": "sign in",
  "POST /api/sign-out": "sign out",
  "POST /api/team": "turn on team",
  // these leave their entries ("join team", "use reset link") in the transaction that uses the link up
  "POST /api/invites/{token}": null,
  "POST /api/resets/{token}": null,
  "POST /api/team/people/{personId}/reset": "add reset link",
  "DELETE /api/team/invites/{linkId}": "revoke invite",
  "POST /api/me/password": "change password",
  "DELETE /api/me/sessions": "revoke sign-in",
  "DELETE /api/me/sessions/{sessionId}": "revoke sign-in",
  "DELETE /api/me/tokens/{tokenId}": "revoke API token",
  [`POST ${STUDY}/agreement/{roundId}/agreed`]: "agree second coding",
  [`POST ${STUDY}/agreement/{roundId}/done`]: "finish second coding",
  [`POST ${STUDY}/agreement/{roundId}/settlements`]: "settle disagreement",
  [`DELETE ${STUDY}/agreement/{roundId}/settlements/{itemId}`]: "reopen disagreement",
  // a reply leaves its entry where it is stored, whichever way it came
  "POST /api/forms/{token}": null,
  "POST /api/studies/file": "import study",
  "POST /api/studies/sample": "add study",
  "DELETE /api/studies/deleted/{studyId}": "delete for good study",
  [`POST ${STUDY}/restore`]: "bring back study",
  [`DELETE ${STUDY}/deleted`]: "empty trash",
  [`DELETE ${STUDY}/deleted/{kind}/{itemId}`]: "delete for good trash",
  [`POST ${STUDY}/code-groups/keep`]: "keep apart code",
  [`POST ${STUDY}/code-groups/reconsider`]: "take up proposal for the codebook",
  [`POST ${STUDY}/codes/csv`]: "import code",
  [`POST ${STUDY}/codes/{itemId}/place`]: "move code",
  [`PATCH ${STUDY}/documents/{itemId}`]: "write text",
  [`POST ${STUDY}/documents/{itemId}/redactions`]: "redact words of a text",
  [`POST ${STUDY}/documents/{itemId}/revisions/{revisionId}/restore`]: "bring back earlier version",
  [`DELETE ${STUDY}/evidence-links/{itemId}`]: "remove quote of evidence",
  [`DELETE ${STUDY}/findings/{itemId}/comments/{commentId}`]: "delete comment on a finding",
  [`POST ${STUDY}/findings`]: "write finding",
  [`POST ${STUDY}/memos`]: "write memo",
  [`POST ${STUDY}/flows/preview`]: null,
  [`POST ${STUDY}/presence`]: null,
  [`POST ${STUDY}/follow-ups/{responseId}/accept`]: "accept follow-up",
  [`POST ${STUDY}/follow-ups/{responseId}/withdraw`]: "take back follow-up",
  [`POST ${STUDY}/guide-questions/template`]: "add question of the guide",
  [`POST ${STUDY}/highlights/{itemId}/codes`]: "code highlight",
  [`POST ${STUDY}/highlights/{itemId}/place`]: "move highlight",
  [`POST ${STUDY}/highlights/recode`]: "code highlight",
  [`POST ${STUDY}/history/undo`]: "undo act of coding",
  [`POST ${STUDY}/history/redo`]: "redo act of coding",
  [`POST ${STUDY}/imports`]: "import text",
  [`POST ${STUDY}/imports/{itemId}/cancel`]: "cancel import",
  [`POST ${STUDY}/imports/{itemId}/undo`]: "undo import",
  [`POST ${STUDY}/interviews/{itemId}/guide`]: "tick question of the guide",
  [`POST ${STUDY}/keyword-choices`]: "change keyword",
  [`DELETE ${STUDY}/keyword-choices/{itemId}`]: "take back keyword",
  [`PUT ${STUDY}/maps/{itemId}/cells`]: "write cell of a map",
  [`POST ${STUDY}/maps/{itemId}/versions`]: "add version of a map",
  [`DELETE ${STUDY}/shares/{itemId}`]: "revoke shared link",
  [`POST ${STUDY}/new-themes/adopt`]: "adopt proposed theme",
  [`POST ${STUDY}/new-themes/set-aside`]: "set aside proposed theme",
  [`POST ${STUDY}/new-themes/take-up`]: "take up proposed theme",
  [`POST ${STUDY}/participants/classify`]: "classify person",
  [`POST ${STUDY}/participants/{itemId}/consents`]: "write consent",
  [`POST ${STUDY}/participants/{itemId}/consents/withdraw`]: "withdraw consent",
  // leaves its entry ("erase person", "anonymise person") in the erasure itself
  [`POST ${STUDY}/participants/{itemId}/erasure`]: null,
  // so does this ("take out name kept to be hidden")
  [`POST ${STUDY}/former-names/{itemId}/erasure`]: null,
  [`PUT ${STUDY}/personas/{itemId}/fields/{field}`]: "write field of a persona",
  [`PUT ${STUDY}/personas/{itemId}/lines/{key}`]: "write line of a persona",
  [`POST ${STUDY}/questionnaires/{itemId}/coding-queue/apply`]: "code open answer",
  [`POST ${STUDY}/questionnaires/{itemId}/coding-queue/done`]: "pass over open answer",
  [`POST ${STUDY}/questionnaires/{itemId}/coding-queue/undone`]: "see again open answer",
  [`POST ${STUDY}/questionnaires/{itemId}/duplicate`]: "duplicate questionnaire",
  [`POST ${STUDY}/questionnaires/{itemId}/responses`]: "enter reply",
  [`POST ${STUDY}/questionnaires/file`]: "import questionnaire",
  [`POST ${STUDY}/search/code`]: "code sentence found",
  [`POST ${STUDY}/similar/hold`]: "cancel comparing of sentences",
  [`POST ${STUDY}/suggestions/{itemId}/accept`]: "accept suggestion",
  [`POST ${STUDY}/suggestions/{itemId}/reject`]: "reject suggestion",
  [`POST ${STUDY}/suggestions/{itemId}/reopen`]: "reopen suggestion",
  [`POST ${STUDY}/suggestions/decide`]: "decide suggestion",
  [`POST ${STUDY}/suggestions/levels`]: "change level of suggestions",
  [`POST ${STUDY}/suggestions/sweep/cancel`]: "cancel search for suggestions",
  [`POST ${STUDY}/touchpoints/starter`]: "add touchpoint",
};

/** Reads that take data out of the program, and their names. */
const TAKEN_OUT: Record<string, string> = {
  "GET /api/backups/{name}": "download backup",
  "GET /api/audit/csv": "export activity",
  [`GET ${STUDY}/audit/csv`]: "export activity",
  [`GET ${STUDY}/export`]: "export file of the study",
  [`GET ${STUDY}/agreement/{roundId}/export`]: "export second coding",
  [`GET ${STUDY}/codes/csv`]: "export code",
  [`GET ${STUDY}/deals/csv`]: "export deal",
  [`GET ${STUDY}/flows/{itemId}/csv`]: "export flow",
  [`GET ${STUDY}/questionnaires/{itemId}/contacts`]: "read address",
  [`GET ${STUDY}/questionnaires/{itemId}/invitations`]: "read personal link",
  [`GET ${STUDY}/questionnaires/{itemId}/file`]: "export questionnaire",
  [`GET ${STUDY}/participants/{itemId}/export`]: "export everything about a person",
};

const BY_METHOD: Record<string, string> = { POST: "add", PUT: "write", PATCH: "change", DELETE: "delete" };
/** A last word of an address that is an act by itself. */
const BY_LAST_WORD: Record<string, string> = {
  restore: "bring back",
  merge: "merge",
  split: "split",
  revoke: "revoke",
  erase: "erase",
  anonymise: "anonymise",
  withdraw: "withdraw",
};

/**
 * What a route does, as a verb and a noun of the field ("add highlight", "merge code", "export address"); null for what changes nothing and takes
 * nothing out, which leaves no entry.
 */
export function actionOf({ method, pattern }: ActRoute): string | null {
  const name = `${method} ${pattern}`;
  if (method === "GET") return TAKEN_OUT[name] ?? null;
  const irregular = IRREGULAR[name];
  if (irregular !== undefined) return irregular;
  const words = pattern.split("/").filter((word) => word !== "" && word !== "api" && !word.startsWith("{"));
  const last = words.at(-1) ?? "";
  const own = BY_LAST_WORD[last];
  const verb = own ?? BY_METHOD[method] ?? "change";
  return `${verb} ${oneOf((own ? words.at(-2) : last) ?? "")}`;
}

function oneOf(word: string): string {
  return NOUNS[word]?.one ?? word.replaceAll("-", " ").replace(/ies$/, "y").replace(/s$/, "");
}

const KIND_OF = new Map(Object.values(NOUNS).map(({ one, kind }) => [one, kind]));
const MANY_OF = new Map(Object.values(NOUNS).map(({ one, many }) => [one, many]));
const LONGEST_FIRST = Object.keys(VERBS).sort((one, other) => other.length - one.length);

function partsOf(action: string): { verb: string; noun: string } {
  const verb = LONGEST_FIRST.find((one) => action.startsWith(`${one} `)) ?? action.split(" ", 1)[0] ?? "";
  return { verb, noun: action.slice(verb.length + 1) };
}

/** What sort of thing an action is about; whatever takes data out is a sort of its own, and what has no noun of ours counts to the study. */
export function kindOfAction(action: string): ActKind {
  const { verb, noun } = partsOf(action);
  if (verb === "export" || verb === "download" || verb === "read") return "taken out";
  return KIND_OF.get(noun) ?? "study";
}

/** Every action of a kind that a filter can ask for. */
export function actionsOfKind(kind: ActKind): string[] {
  const all = Object.keys(VERBS).flatMap((verb) => [...KIND_OF.keys()].map((one) => `${verb} ${one}`));
  return ACT_KINDS.includes(kind) ? all.filter((action) => kindOfAction(action) === kind) : [];
}

/** Actions whose verb reads otherwise once they are done. */
const SAID_OTHERWISE: Record<string, string> = { "write consent": "recorded", "delete member": "removed" };

/** Nouns that are there once, or need no article. */
const BARE = /^(?:(?:in|out|sign in|retention|activity|consent)$|own |everything |words |names |comparing )/;

/** An action once it is done, as it reads after somebody's name: "added a highlight", "coded 14 highlights", "signed in". */
export function actionDone(action: string, count = 1): string {
  const { verb, noun } = partsOf(action);
  const done = SAID_OTHERWISE[action] ?? VERBS[verb] ?? verb;
  if (noun === "trash") return verb === "empty" ? "emptied the trash" : `deleted ${count === 1 ? "something" : `${count} things`} for good`;
  if (verb === "delete for good") return `deleted a ${noun} for good`;
  const many = MANY_OF.get(noun);
  if ((verb === "export" || verb === "import" || verb === "read") && WHOLE.has(noun))
    return `${done} ${many}${count > 1 ? `, ${count} times` : ""}`;
  return `${done} ${counted(noun, count)}`;
}

/** Files hold many: whoever takes codes away as one takes all of them. */
const WHOLE = new Set(["code", "deal", "address", "personal link", "text"]);

function counted(noun: string, count: number): string {
  if (noun === "team" || noun.startsWith("comparing")) return `the ${noun}`;
  if (BARE.test(noun)) return noun;
  if (count > 1) return `${count} ${MANY_OF.get(noun) ?? `${noun}s`}`;
  return `${/^(?:[aeio]|API)/.test(noun) ? "an" : "a"} ${noun}`;
}
