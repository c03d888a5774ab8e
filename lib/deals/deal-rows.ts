import type { Cell } from "@/lib/export/csv";
import type { ChurnByStage } from "./churn";
import { REASON_CLASSES } from "./reasons";
import type { Competitor, WinsAndLosses } from "./schema";
import { DRIVER_SOURCES } from "./vocabulary";
import type { WinLoss } from "./win-loss";

const LOSS = ["accounts", "contract value in all", "on average", "without a value", "share of that value"];
const CHURN_COLUMNS = [
  "Stage",
  ...LOSS.map((word) => `Churned: ${word}`),
  ...LOSS.map((word) => `Lost deals: ${word}`),
  "Reached",
  "Churned of those who reached",
  "Low",
  "High",
  "Stuck here",
];

/** Churn by stage as a table, one row a stage; blank averages where no value is known. */
export function churnRows({ stages }: ChurnByStage): Cell[][] {
  const rows = stages.map(({ stage, name, churned, lost, reached, churnRate, stuck }): Cell[] => [
    name,
    ...[churned, lost].flatMap(({ accounts, sum, average, blank, shareOfValue }) => [accounts, sum, average, blank, shareOfValue]),
    stage === null ? null : reached,
    churnRate.share,
    ...(churnRate.share === null ? [null, null] : churnRate.interval),
    stage === null ? null : stuck,
  ]);
  return [CHURN_COLUMNS, ...rows];
}

const WIN_COLUMNS = [
  "By",
  "Group",
  "Accounts",
  "Open",
  "Won",
  "Lost to a competitor",
  "Lost to no decision",
  "Churned",
  "Not known",
  "Win rate",
  "Low",
  "High",
  "Competitive win rate",
  "Low",
  "High",
];

/** Wins and losses as a table: everybody, then by persona and by plan. */
export function winRows({ all, byPersona, byPlan }: WinsAndLosses): Cell[][] {
  const of = (by: string, name: string, { accounts, outcomes, unknown, rate, competitive }: WinLoss): Cell[] => [
    by,
    name,
    accounts,
    ...(["open", "won", "lost-competitor", "lost-no-decision", "churned"] as const).map((outcome) => outcomes[outcome].accounts),
    unknown,
    ...[rate, competitive].flatMap(({ share, interval }) => [share, ...(share === null ? [null, null] : interval)]),
  ];
  const groups = [...byPersona.map((group) => of("Persona", group.name, group)), ...byPlan.map((group) => of("Plan", group.name, group))];
  return [WIN_COLUMNS, of("All", "All accounts", all), ...groups];
}

/** The reasons of both sides as a table: one row for each class of deals, side and driver. */
export function reasonRows({ reasons }: WinsAndLosses): Cell[][] {
  const rows = REASON_CLASSES.flatMap((of) =>
    DRIVER_SOURCES.flatMap((source) =>
      reasons[of].rows.map((row): Cell[] => {
        const { named, primary, value } = row[source];
        return [
          of,
          source,
          row.driver,
          named.count,
          named.of,
          named.share,
          ...(named.share === null ? [null, null] : named.interval),
          primary,
          value.sum,
          value.blank,
        ];
      }),
    ),
  );
  return [
    ["Deals", "Side", "Reason", "Accounts", "Of", "Share", "Low", "High", "Primary", "Contract value in all", "Without a value"],
    ...rows,
  ];
}

const COMPETITOR_COLUMNS = [
  "Competitor",
  ...["Accounts", "People"].flatMap((who) => ["heard of it", "considered it", "chose it"].map((word) => `${who}: ${word}`)),
  "Won against it",
  "Lost to a competitor",
  "Lost to no decision",
  "Win rate",
  "People who mention it",
  "Respondents who mention it",
];

/** The competitors as a table. */
export function competitorRows({ competition }: WinsAndLosses, competitors: readonly Competitor[]): Cell[][] {
  const known = new Map(competitors.map((competitor) => [competitor.id, competitor]));
  const rows = competition.items.map(({ competitorId, accounts, people, won, lost, undecided, winRate }): Cell[] => {
    const { name = "", mentions = null } = known.get(competitorId) ?? {};
    const standings = [accounts, people].flatMap(({ aware, considered, chosen }) => [aware, considered, chosen]);
    return [name, ...standings, won, lost, undecided, winRate.share, mentions?.people ?? null, mentions?.respondents ?? null];
  });
  return [COMPETITOR_COLUMNS, ...rows];
}
