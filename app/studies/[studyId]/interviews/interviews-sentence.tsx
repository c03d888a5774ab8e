"use client";

import { useMayEdit } from "@/app/_team/editors-only";
import { plural } from "@/app/_ui/plural";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { Persona } from "@/lib/personas/schema";
import type { InterviewShow } from "./use-interview-filter";

const STATUS_WORDS = [
  { value: "", name: "all" },
  { value: "done", name: "held" },
  { value: "planned", name: "planned" },
];

const STATE_WORDS = [
  { value: "", name: "at any point of the work" },
  { value: "suggestions", name: "with suggestions to review" },
  { value: "open", name: "not coded yet" },
  { value: "coded", name: "coded" },
  { value: "thin", name: "thin" },
  { value: "undated", name: "without a date" },
];

/** The filter as a sentence; it is the address, too. */
export function InterviewsSentence({ show, personas, shown }: { show: InterviewShow; personas: Persona[]; shown: number }) {
  const address = useAddress();
  const mayEdit = useMayEdit();
  const word = (name: keyof InterviewShow, label: string, choices: { value: string; name: string }[]) => (
    <WordSelect label={label} value={show[name]} choices={choices} onChange={(value) => address.push({ [name]: value })} />
  );
  const personaWords = [
    { value: "", name: "every persona" },
    ...personas.map(({ id, name }) => ({ value: id, name })),
    { value: "none", name: "no persona" },
  ];
  return (
    <>
      {word("status", "Held or planned", STATUS_WORDS)} interviews with {word("persona", "Persona", personaWords)},{" "}
      {word("state", "State of the work", mayEdit ? STATE_WORDS : STATE_WORDS.filter(({ value }) => value !== "suggestions"))}:{" "}
      {plural(shown, "interview")}
    </>
  );
}
