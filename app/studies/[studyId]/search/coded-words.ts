import { plural } from "@/app/_ui/plural";
import type { CodedHits } from "@/lib/search/schema";

/** What coding many sentences came to, in words. */
export function codedWords({ made, added, already, skipped }: CodedHits): string {
  const parts = [
    made + added > 0 ? `${plural(made + added, "sentence")} coded` : "Nothing new to code",
    already > 0 ? `${already} said so already` : null,
    skipped > 0 ? `${skipped} left: notes about several people ask whose words they are, or the text changed` : null,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
