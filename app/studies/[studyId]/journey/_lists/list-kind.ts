import type { ReactNode } from "react";
import type { ItemValues, ListFolder } from "@/app/_data/lists";
import type { Choice } from "@/app/_ui/choice-select";
import type { Recorded } from "@/lib/record";

/** One field of a form: what is asked, and how it is answered. */
export type Field = {
  name: string;
  label: string;
  kind: "line" | "prose" | "number" | "day" | "choice" | "persona" | "code" | "touchpoint" | "step" | "places" | "teams";
  required?: boolean;
  help?: string;
  max?: number;
  /** of a choice */
  choices?: Choice[];
  /** what stands there where nothing is chosen; left out where something must be */
  empty?: string;
  /** codes of this kind come first */
  codeKind?: string;
  /** beside the field before it */
  beside?: boolean;
};

/** The names of what a list refers to. */
export type Names = {
  persona: (id: string | null) => string;
  step: (slug: string | null) => string;
  stageOf: (slug: string | null) => string | null;
  touchpoint: (id: string | null) => string;
  code: (id: string | null) => string;
};

export type Column<Item> = { head: string; cell: (item: Item, names: Names) => ReactNode; numeric?: boolean; wide?: boolean };

/** A list of things that hang on the journey: how it is called, shown and asked for. */
export type ListKind<Item extends Recorded> = {
  folder: ListFolder;
  one: string;
  add: string;
  empty: { title: string; about: string };
  nameOf: (item: Item) => string;
  fields: Field[];
  /** what a new one starts with */
  start: ItemValues;
  columns: Column<Item>[];
};
