"use client";

import { choicesOf, ROLE_CHOICES } from "@/app/_marks/class-choices";
import type { Choice } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { Account } from "@/lib/accounts/schema";
import type { Persona } from "@/lib/personas/schema";
import type { PeopleFilter } from "./use-people-filter";
import { AUDIENCE_FILTER } from "./words";

type Props = { filter: PeopleFilter; personas: Persona[]; accounts: Account[]; shown: number };

const NONE = "none";

/** The filter as a sentence; it is the address, too. */
export function PeopleSentence({ filter, personas, accounts, shown }: Props) {
  // a table of accounts brings thousands that nobody here belongs to
  const peopled = accounts.filter(({ id, participants }) => participants > 0 || id === filter.account);
  const address = useAddress();
  const word = (name: keyof PeopleFilter, label: string, choices: Choice[]) => (
    <WordSelect label={label} value={filter[name]} choices={choices} onChange={(value) => address.push({ [name]: value })} />
  );
  return (
    <>
      {word("audience", "Audience", AUDIENCE_FILTER)} of{" "}
      {word("persona", "Persona", [{ value: "", name: "every persona" }, ...choicesOf(personas), { value: NONE, name: "no persona" }])}, in{" "}
      {word("role", "Role", [{ value: "", name: "every role" }, ...ROLE_CHOICES, { value: NONE, name: "no role" }])}
      {peopled.length > 0 ? (
        <>
          , at{" "}
          {word("account", "Account", [{ value: "", name: "every account" }, ...choicesOf(peopled), { value: NONE, name: "no account" }])}
        </>
      ) : null}
      : {plural(shown, "person", "people")}
    </>
  );
}
