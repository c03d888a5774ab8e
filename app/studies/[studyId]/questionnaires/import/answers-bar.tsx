import { Button } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import page from "@/app/studies/[studyId]/import/import-page.module.css";
import type { ImportReport } from "@/lib/import/schema";
import { summarizeImport } from "@/lib/import/summary";

type Props = { report: ImportReport | null; isWaiting: boolean; isStoring: boolean; onStore: () => void; onClear: () => void };

/** What will happen, and the button that makes it happen; always in view. */
export function AnswersBar({ report, isWaiting, isStoring, onStore, onClear }: Props) {
  const label = report ? labelOf(report) : null;
  return (
    <section className={page.bar} aria-label="Store these answers">
      <Button variant="filled" disabled={isWaiting || label === null} loading={isStoring} onClick={onStore}>
        {label ?? "Nothing to store"}
      </Button>
      <Button variant="subtle" disabled={isStoring} onClick={onClear}>
        Leave it
      </Button>
      <span className={page.barWords} role="status">
        {isWaiting ? "Reading again…" : report ? sentenceOf(report) : ""}
      </span>
    </section>
  );
}

function labelOf(report: ImportReport): string | null {
  const { replies, repliesUpdated, accounts } = summarizeImport(report);
  const parts = [
    replies > 0 ? plural(replies, "reply", "replies") : null,
    accounts > 0 ? plural(accounts, "company", "companies") : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return `Store ${parts.join(" and ")}`;
  return repliesUpdated > 0 ? `Change ${plural(repliesUpdated, "reply", "replies")}` : null;
}

function sentenceOf(report: ImportReport): string {
  const rows = report.files.flatMap(({ rows }) => rows ?? []);
  const sum = (of: (one: (typeof rows)[number]) => number) => rows.reduce((total, one) => total + of(one), 0);
  const words: [number, string][] = [
    [sum(({ updated }) => updated), "changed"],
    [sum(({ unchanged }) => unchanged), "there already"],
    [sum(({ skipped }) => skipped), "left out"],
    [sum(({ rejected }) => rejected), "rejected"],
  ];
  const others = words.flatMap(([count, word]) => (count > 0 ? [`${count.toLocaleString("en")} ${word}`] : []));
  const refused = report.files.filter(({ status }) => status === "refused").length;
  return [
    `${plural(
      sum(({ read }) => read),
      "row",
    )} read`,
    ...others,
    ...(refused > 0 ? [`${plural(refused, "file")} refused`] : []),
  ].join(" · ");
}
