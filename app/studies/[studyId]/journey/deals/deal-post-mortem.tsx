"use client";

import { Textarea } from "@mantine/core";
import { useUpdateAccount } from "@/app/_data/accounts";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import type { Fact } from "@/app/_ui/facts";
import { SheetForm } from "@/app/_ui/sheet-form";
import { showToast } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import type { Account } from "@/lib/accounts/schema";
import { PART_NAMES } from "@/lib/deals/names";
import { postMortemCompleteness } from "@/lib/deals/post-mortem";
import type { PostMortem } from "@/lib/deals/schema";
import styles from "./deal-sheet.module.css";

const EMPTY: PostMortem = { timeline: "", firstSign: "", reasons: "", fixable: null, lesson: "" };

const FIELDS = [
  { field: "timeline", label: "What happened when", help: "The days that mattered, one a line.", max: 4000 },
  { field: "firstSign", label: "The first sign", help: "What could have been seen, and when.", max: 1000 },
  { field: "reasons", label: "The chain of reasons", help: "Why, and why that, until there is something to change.", max: 2000 },
  { field: "lesson", label: "The lesson", help: "What we do differently from now on.", max: 2000 },
] as const;

const FIXABLE = [
  { value: "fixable", name: "fixable: we could have helped it" },
  { value: "structural", name: "structural: not for us to change" },
];

function startOf({ postMortem }: Account): PostMortem {
  return postMortem ?? EMPTY;
}

/** What a post-mortem tells, in its order. */
export function postMortemFacts(account: Account): Fact[] {
  const told = startOf(account);
  return [
    ...FIELDS.map(({ field, label }) => ({ label, value: told[field] })),
    { label: "Could it be helped?", value: FIXABLE.find(({ value }) => value === told.fixable)?.name },
  ];
}

/** What a lost account taught; how much of that stands, and what is missing. */
export function DealPostMortem({ studyId, account }: { studyId: string; account: Account }) {
  const update = useUpdateAccount(studyId);
  const { form, setForm, opened, adopt, clash } = useStoredForm(account, { startOf, factsOf: postMortemFacts });
  const isLost = account.outcome === "churned" || account.outcome === "lost-competitor" || account.outcome === "lost-no-decision";
  if (!isLost && account.postMortem === null) return null;
  const { filled, of, missing } = postMortemCompleteness({ ...account, postMortem: form });
  const set = (part: Partial<PostMortem>) => setForm((before) => ({ ...before, ...part }));
  return (
    <section className={styles.part} aria-labelledby="post-mortem">
      <h3 id="post-mortem">Post-mortem</h3>
      <p className="caption">
        {filled} of {of} parts stand.{missing.length === 0 ? "" : ` Missing: ${missing.map((part) => PART_NAMES[part]).join(", ")}.`}
      </p>
      <SheetForm
        word="Save the post-mortem"
        isSaving={update.isPending}
        error={update.error}
        clash={clash}
        onSubmit={() =>
          update.mutate(
            { id: opened.id, version: opened.version, patch: { postMortem: form } },
            {
              onSuccess: (saved) => {
                adopt(saved);
                showToast({ message: "Post-mortem saved" });
              },
            },
          )
        }
      >
        {FIELDS.map(({ field, label, help, max }) => (
          <Textarea
            key={field}
            label={label}
            description={help}
            autosize
            minRows={2}
            maxLength={max}
            value={form[field]}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
        <ChoiceSelect
          label="Could it be helped?"
          value={form.fixable}
          empty="not judged yet"
          choices={FIXABLE}
          onChoose={(fixable) => set({ fixable: fixable as PostMortem["fixable"] })}
        />
      </SheetForm>
    </section>
  );
}
