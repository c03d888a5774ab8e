"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { actionsQuery, gapsQuery } from "@/app/_data/lists";
import { today } from "@/app/_ui/copy-text";
import { Link } from "@/app/_ui/link";
import { type useAddress as Address, useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { ListView } from "@/app/studies/[studyId]/journey/_lists/list-view";
import { Views } from "@/app/studies/[studyId]/journey/_lists/views";
import { ACTION_STATUS_NAMES, ACTION_TYPE_NAMES, GAP_KIND_NAMES } from "@/lib/actions/names";
import type { Action } from "@/lib/actions/schema";
import { ACTION_STATUSES, ACTION_TYPES, GAP_KINDS } from "@/lib/actions/vocabulary";
import { placeOfSubject } from "./about-place";
import { GapEnd } from "./gap-end";
import { actionsOn, GAPS } from "./kinds";

const ALL = { value: "", name: "every" };
const OPEN = { value: "", name: "open" };

/** What is missing on the journey, and what is done about it, each with an owner and a day. */
export function ActionsPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const { data: gaps } = useSuspenseQuery(gapsQuery(studyId));
  const { data: actions } = useSuspenseQuery(actionsQuery(studyId));
  const here = address.get("view") === "gaps" ? "gaps" : "actions";
  const views = (
    <Views
      label="Lists"
      here={here}
      address={address}
      views={[
        { view: "actions", name: "Actions", count: actions.total },
        { view: "gaps", name: "Gaps and flags", count: gaps.total },
      ]}
    />
  );
  const status = address.get("status") ?? "";
  const kind = address.get("kind") ?? "";
  const rest = { studyId, address, views };
  if (here === "gaps") {
    const shown = gaps.items.filter((gap) => (kind === "" || gap.kind === kind) && (status === "all" || gap.closedAt === null));
    return (
      <ListView
        {...rest}
        kind={GAPS}
        items={shown}
        all={gaps.items}
        title="Gaps and flags"
        sentence={
          <>
            Show{" "}
            <Pick
              name="kind"
              label="Kind of gap"
              value={kind}
              names={GAP_KIND_NAMES}
              values={GAP_KINDS}
              first={{ ...ALL, name: "every kind" }}
              address={address}
            />
            , those{" "}
            <Pick
              name="status"
              label="Which"
              value={status}
              names={{ all: "open and closed" }}
              values={["all"]}
              first={OPEN}
              address={address}
            />
          </>
        }
        about={(gap) => <GapEnd key={gap.version} studyId={studyId} gap={gap} />}
      />
    );
  }
  const shown = actions.items.filter((action) => (kind === "" || action.type === kind) && isShown(action, status)).toSorted(byDue);
  return (
    <ListView
      {...rest}
      kind={actionsOn(today())}
      items={shown}
      all={actions.items}
      title="Actions"
      sentence={
        <>
          Show{" "}
          <Pick
            name="kind"
            label="Kind of action"
            value={kind}
            names={ACTION_TYPE_NAMES}
            values={ACTION_TYPES}
            first={{ ...ALL, name: "every kind" }}
            address={address}
          />
          , those{" "}
          <Pick
            name="status"
            label="Status"
            value={status}
            names={{ ...ACTION_STATUS_NAMES, open: "not begun", all: "of every status" }}
            values={["all", ...ACTION_STATUSES]}
            first={{ value: "", name: "still to be done" }}
            address={address}
          />
        </>
      }
      about={(action) => <WhatItAnswers studyId={studyId} action={action} />}
    />
  );
}

function isShown({ status }: Action, asked: string): boolean {
  if (asked === "all") return true;
  return asked === "" ? status === "open" || status === "doing" : status === asked;
}

/** The soonest first, those without a day last. */
function byDue(a: Action, b: Action): number {
  if (a.dueOn === b.dueOn) return 0;
  return (a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1;
}

function WhatItAnswers({ studyId, action }: { studyId: string; action: Action }) {
  const place = placeOfSubject(studyId, action);
  return place ? <Link href={place as Route}>Open what it answers</Link> : null;
}

type PickProps<Value extends string> = {
  name: string;
  label: string;
  value: string;
  names: Record<Value, string>;
  values: readonly Value[];
  first: { value: string; name: string };
  address: ReturnType<typeof Address>;
};

function Pick<Value extends string>({ name, label, value, names, values, first, address }: PickProps<Value>) {
  const choices = [first, ...values.map((one) => ({ value: one as string, name: names[one] }))];
  return <WordSelect label={label} value={value} choices={choices} onChange={(next) => address.push({ [name]: next, open: null })} />;
}
