import { Button, Checkbox, Menu } from "@mantine/core";
import type { Route } from "next";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { CODE_KINDS, type CodeKind } from "@/lib/codebook/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { FEW } from "@/lib/themes/wilson";
import styles from "./table-line.module.css";
import { EVERYONE, type ThemeAddress } from "./theme-address";
import type { Contrast, ThemeReading } from "./theme-reading";

const ORDERS = [
  { value: "people", name: "most people first" },
  { value: "distinctive", name: "most distinctive first" },
  { value: "severity", name: "most severe first" },
  { value: "value", name: "most contract value first" },
];
const KIND_NAMES: Record<CodeKind, string> = {
  theme: "themes",
  need: "needs",
  attitude: "attitudes",
  objection: "objections",
  competitor: "competitors",
  touchpoint: "touchpoints",
  "feature-request": "feature requests",
  language: "language",
};
const KINDS = [{ value: "", name: "every kind" }, ...CODE_KINDS.map((value) => ({ value, name: KIND_NAMES[value] }))];
const FOLDS = [
  { value: "", name: "one by one" },
  { value: "1", name: "folded into their families" },
];

type Props = {
  studyId: string;
  reading: ThemeReading;
  chosen: ThemeAddress;
  personas: readonly Persona[];
  address: ReturnType<typeof useAddress>;
};

/** How the rows are chosen and ordered, as a second sentence above the table. */
export function TableLine({ studyId, reading, chosen, personas, address }: Props) {
  const set = (name: string) => (value: string) => address.push({ [name]: value, row: null, cell: null, all: null });
  return (
    <div className={styles.line}>
      <p>
        Codes of <WordSelect label="Kind" value={chosen.kind ?? ""} choices={KINDS} onChange={set("kind")} />,{" "}
        <WordSelect label="Families" value={chosen.family ? "1" : ""} choices={FOLDS} onChange={set("family")} />
        {reading.stage ? (
          <>
            , <WordSelect label="Order" value={chosen.order} choices={ORDERS} onChange={set("order")} />
          </>
        ) : null}
      </p>
      {chosen.by === "persona" && reading.stage && personas.length > 1 ? (
        <PersonaColumns chosen={chosen} personas={personas} address={address} />
      ) : null}
      {chosen.by === "period" && reading.stage ? (
        <label className={styles.day}>
          Since{" "}
          <input
            type="date"
            value={chosen.day ?? ""}
            onChange={(event) => address.replace({ day: event.currentTarget.value, row: null, cell: null })}
          />
          {chosen.day === null ? <span> choose the first day of the later period</span> : null}
        </label>
      ) : null}
      <EditorsOnly>
        <Link className={styles.groups} href={`${places.codebook(studyId)}?view=groups` as Route}>
          Codes that mean the same?
        </Link>
      </EditorsOnly>
      {chosen.order === "distinctive" && reading.stage ? <Told reading={reading} contrast={reading.contrast} address={address} /> : null}
    </div>
  );
}

type ToldProps = { reading: ThemeReading; contrast: Contrast | null; address: ReturnType<typeof useAddress> };

/** Who is told from whom, how many themes were tested and by what, and what came of it. */
function Told({ reading: { compared, rows }, contrast, address }: ToldProps) {
  if (!contrast) return <p className={styles.told}>Two groups of people interviewed are needed to tell one from the other.</p>;
  const { one, other, told } = contrast;
  const heard = compared.columns
    .filter(({ people }) => people > 0)
    .map(({ key, name, people }) => ({ value: key, name: `${name} (${people})` }));
  const set = (name: string) => (value: string) => address.push({ [name]: value, row: null, cell: null });
  const few = one.people < FEW || other.people < FEW;
  return (
    <p className={styles.told}>
      What <WordSelect label="Group" value={one.key} choices={heard.filter(({ value }) => value !== other.key)} onChange={set("one")} /> say
      and <WordSelect label="Against" value={other.key} choices={heard.filter(({ value }) => value !== one.key)} onChange={set("other")} />{" "}
      do not.{" "}
      {few ? (
        <b>Too few to call a difference: under {FEW} people on a side. The order is by the larger share.</b>
      ) : (
        <>
          {plural(told.tested, "theme")} of {rows.length} tested by Fisher’s exact test over people, corrected for their number by Holm’s
          method: <b>{told.called === 0 ? "none differs" : `${told.called} ${told.called === 1 ? "differs" : "differ"}`}</b>
          {told.tested < rows.length ? "; the others are held by too few, or too many, to differ whatever the split" : ""}.
        </>
      )}
    </p>
  );
}

/** Which personas stand side by side. */
function PersonaColumns({ chosen, personas, address }: Pick<Props, "chosen" | "personas" | "address">) {
  const all = [...personas.map(({ id }) => id), "none"];
  const shown = chosen.persona === null || chosen.persona === EVERYONE ? all : chosen.persona.split(",");
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((one) => one !== id) : all.filter((one) => one === id || shown.includes(one));
    address.replace({ persona: next.length === 0 || next.length === all.length ? EVERYONE : next.join(","), row: null, cell: null });
  };
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm">{shown.length === all.length ? "Every persona" : plural(shown.length, "column")}</Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.personas}>
        {[...personas, { id: "none", name: "No persona" }].map(({ id, name }) => (
          <Menu.Item
            key={id}
            role="menuitemcheckbox"
            aria-checked={shown.includes(id)}
            leftSection={<Checkbox.Indicator checked={shown.includes(id)} size="xs" />}
            onClick={() => toggle(id)}
          >
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
