import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { TargetRange } from "@/lib/personas/schema";
import type { CoverageAddress } from "./coverage-address";

type Props = {
  studyId: string;
  target: TargetRange;
  audienceMinimum: number;
  chosen: CoverageAddress;
  address: ReturnType<typeof useAddress>;
};

const ALL = "";
const ROLE_CHOICES = [
  { value: ALL, name: "every role" },
  ...ROLES.map((value) => ({ value, name: `the role ${ROLE_NAMES[value]}` })),
  { value: "none", name: "no role yet" },
];
const ACROSS = [
  { value: ALL, name: "audience" },
  { value: "role", name: "role" },
];

/** What the page counts, as a sentence whose dotted words are menus; the address says the same. */
export function CoverageSentence({ studyId, target, audienceMinimum, chosen, address }: Props) {
  const set = (name: string) => (value: string) => address.push({ [name]: value });
  return (
    <>
      Whom we have heard, by persona and{" "}
      <WordSelect label="Across" value={chosen.across === "role" ? "role" : ALL} choices={ACROSS} onChange={set("across")} />, against{" "}
      <Link href={places.settings(studyId)}>
        {target.min} to {target.max} people
      </Link>{" "}
      each and at least {audienceMinimum} of each audience, in{" "}
      <WordSelect label="Role" value={chosen.asked.role?.[0] ?? ALL} choices={ROLE_CHOICES} onChange={set("role")} />
    </>
  );
}
