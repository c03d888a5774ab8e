import { TextInput } from "@mantine/core";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { SearchAddress } from "./search-address";
import styles from "./search-page.module.css";

const SPANS = [
  { value: "30", name: "in the last 30 days" },
  { value: "90", name: "in the last 90 days" },
  { value: "365", name: "in the last year" },
];

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

type Props = { words: SearchAddress["words"]; address: ReturnType<typeof useAddress> };

/** When it was said: any time, of late, or between two days. */
export function WhenWord({ words: { from, to }, address }: Props) {
  const span = SPANS.find(({ value }) => from === daysAgo(Number(value)) && !to);
  const value = span?.value ?? (from || to ? "between" : "");
  const choose = (when: string) => {
    if (when === "") address.push({ from: null, to: null });
    else if (when === "between") address.push({ from: from ?? daysAgo(365), to: to ?? daysAgo(0) });
    else address.push({ from: daysAgo(Number(when)), to: null });
  };
  const day = (name: "from" | "to", label: string, current: string | undefined) => (
    <TextInput
      type="date"
      size="xs"
      aria-label={label}
      value={current ?? ""}
      onChange={(event) => address.replace({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <WordSelect
        label="When"
        value={value}
        choices={[{ value: "", name: "at any time" }, ...SPANS, { value: "between", name: "between two days" }]}
        onChange={choose}
      />
      {value === "between" ? (
        <span className={styles.days}>
          {day("from", "From", from)} and {day("to", "To", to)}
        </span>
      ) : null}
    </>
  );
}
