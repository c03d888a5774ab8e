import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { Finding } from "@/lib/findings/schema";
import { FINDING_STATUSES } from "@/lib/findings/vocabulary";
import { STATUS_NAMES } from "@/lib/findings/words";
import type { Persona } from "@/lib/personas/schema";
import { type FindingFilter, NONE } from "./use-finding-filter";

type Props = {
  findings: readonly Finding[];
  personas: readonly Persona[];
  filter: FindingFilter;
  address: ReturnType<typeof useAddress>;
};

/** The filter as a sentence: each dotted word is a menu, and the address says the same. */
export function FindingsSentence({ findings, personas, filter, address }: Props) {
  const owners = [...new Set(findings.flatMap(({ owner }) => owner ?? []))].sort();
  const menu = (name: keyof FindingFilter, label: string, choices: { value: string; name: string }[]) => (
    <WordSelect label={label} value={filter[name]} choices={choices} onChange={(value) => address.push({ [name]: value })} />
  );
  return (
    <>
      {menu("status", "Status", [
        { value: "", name: "All findings" },
        ...FINDING_STATUSES.map((value) => ({ value, name: `${STATUS_NAMES[value]} findings` })),
      ])}{" "}
      about{" "}
      {menu("persona", "Persona", [
        { value: "", name: "every persona and everybody" },
        ...personas.map(({ id, name }) => ({ value: id, name })),
        { value: NONE, name: "everybody" },
      ])}
      , kept by{" "}
      {menu("owner", "Owner", [
        { value: "", name: "anyone" },
        ...owners.map((value) => ({ value, name: value })),
        { value: NONE, name: "no one yet" },
      ])}
    </>
  );
}
