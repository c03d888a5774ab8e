import { expect, it } from "vitest";
import { workRatio } from "@/lib/testing";
import { findPersonalData } from "./find-personal-data";
import { LABELLED_ROSTER } from "./labelled-set";

/** Texts made to send a pattern back and forth: long runs of what each one may begin with. */
const HOSTILE: Record<string, string> = {
  "the local part of an address": "a.",
  "addresses without an end": "a@",
  "an address said aloud": "a dot ",
  "said aloud and never at": "a at b dot ",
  "hosts of a link": "a-",
  "labels of a link": "ab.",
  "a link without an end": "https://",
  digits: "1",
  "digits in groups": "41 ",
  brackets: "(0) ",
  "an account number": "DE89 ",
  "groups of an address of a machine": "ab:",
  octets: "1.",
  names: "Maureen ",
  "halves of names": "Anne-",
  blanks: " \n",
  handles: "@a",
};

it.each(Object.entries(HOSTILE))("costs a text its length: %s", (_, unit) => {
  const once = unit.repeat(Math.ceil(50_000 / unit.length));
  const reading = (text: string) => () => findPersonalData({ text, names: LABELLED_ROSTER });
  // a pattern that goes back and forth costs sixteen times as much for four times the text
  expect(workRatio({ less: reading(once), more: reading(once.repeat(4)), enough: 10 })).toBeLessThanOrEqual(10);
});
