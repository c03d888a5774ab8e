import { Menu } from "@mantine/core";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { Facet, Facets, QuestionGlance } from "@/lib/results/schema";
import styles from "./filter-words.module.css";

type Props = { facets: Facets; questions: readonly QuestionGlance[]; filter: ResponseFilter; onFilter: (filter: ResponseFilter) => void };
type Listed = "role" | "stage" | "plan" | "account";
const LISTED: Listed[] = ["role", "stage", "plan", "account"];

/** The rarer filters: role, stage, plan, account, a field, an answer. Each one that is set stands as a word that can be taken off. */
export function AddFilter({ facets, questions, filter, onFilter }: Props) {
  const names = new Map(questions.map(({ questionId, number }) => [questionId, `Q${number}`]));
  const set = (change: Partial<ResponseFilter>) => onFilter({ ...filter, ...change });
  const groups = [
    ...LISTED.filter((name) => facets[name].some(({ value }) => value !== "none")).map((name) => ({
      name: name as string,
      values: facets[name],
      choose: (value: string) => set({ [name]: [...new Set([...((filter[name] as string[] | undefined) ?? []), value])] }),
    })),
    ...facets.fields.map(({ field, values }) => ({
      name: field,
      values,
      choose: (value: string) => set({ where: [...(filter.where ?? []), `f:${field}=${value}`] }),
    })),
  ];
  return (
    <>
      {LISTED.flatMap((name) =>
        (filter[name] ?? []).map((value) => (
          <Chip
            key={`${name} ${value}`}
            words={`${name}: ${labelIn(facets[name], value)}`}
            onRemove={() => set({ [name]: without(filter[name] as string[], value) })}
          />
        )),
      )}
      {(filter.where ?? []).map((where) => (
        <Chip key={where} words={whereWords(where, names)} onRemove={() => set({ where: without(filter.where ?? [], where) })} />
      ))}
      {groups.length > 0 ? (
        <Menu position="bottom-start" trigger="click">
          <Menu.Target>
            <button type="button" className={styles.add}>
              + filter
            </button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
            {groups.map(({ name, values, choose }) => (
              <div key={name}>
                <Menu.Label>{name}</Menu.Label>
                {values.slice(0, 12).map(({ value, label, people }) => (
                  <Menu.Item key={value} onClick={() => choose(value)}>
                    {label} ({people})
                  </Menu.Item>
                ))}
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </>
  );
}

function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <span className={styles.chip}>
      <span>{words}</span>
      <button type="button" aria-label={`Take off: ${words}`} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

function labelIn(facet: readonly Facet[], value: string): string {
  return facet.find((one) => one.value === value)?.label ?? value;
}

/** Undefined where none is left, so that the name leaves the address. */
function without(values: readonly string[], value: string): string[] | undefined {
  const left = values.filter((one) => one !== value);
  return left.length > 0 ? left : undefined;
}

function whereWords(where: string, names: ReadonlyMap<string, string>): string {
  const at = where.indexOf("=");
  const [subject, value] = [where.slice(0, at), where.slice(at + 1)];
  return subject.startsWith("q:") ? `${names.get(subject.slice(2)) ?? "question"} = ${value}` : `${subject.slice(2)} = ${value}`;
}
