"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { consentTextsQuery, useDeleteConsentText } from "@/app/_data/privacy";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { ConsentText } from "@/lib/consent/schema";
import { ConsentTextForm } from "./consent-text-form";
import styles from "./privacy-settings.module.css";

/** What people of this study are asked to agree to, word for word; a change is the next edition, so that it stays known who agreed to what. */
export function ConsentTexts({ studyId }: { studyId: string }) {
  const { data } = useQuery(consentTextsQuery(studyId));
  const remove = useDeleteConsentText(studyId);
  const [edited, setEdited] = useState<ConsentText | "new" | null>(null);
  return (
    <section aria-labelledby="consent-texts">
      <h2 id="consent-texts">Consent</h2>
      <p>The words that people agree to before an interview. Each person’s page keeps to which of them they said yes, how and when.</p>
      {data && data.items.length > 0 ? (
        <ul className={styles.texts}>
          {data.items.map((text) => (
            <li key={text.id}>
              <details>
                <summary>
                  {text.name}, edition {text.edition}
                  <span className="caption">
                    {" "}
                    {plural(text.people, "person", "people")}
                    {text.months === null ? "" : `, holds ${plural(text.months, "month")}`}
                  </span>
                </summary>
                <p className={styles.words}>{text.text}</p>
              </details>
              <div className={styles.actions}>
                <Button size="compact-sm" onClick={() => setEdited(text)}>
                  Next edition
                </Button>
                {text.people === 0 ? (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    onClick={() =>
                      remove.mutate(text.id, { onSuccess: () => showToast({ message: `“${text.name}” deleted` }), onError: showFailure })
                    }
                  >
                    Delete
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <Button mt={12} onClick={() => setEdited("new")}>
        Add a text
      </Button>
      {edited === null ? null : (
        <ConsentTextForm studyId={studyId} before={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  );
}
