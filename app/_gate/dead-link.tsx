"use client";

import { isProblem } from "@/app/_data/http";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { Gate } from "./gate";

/** A link that does not work any more, or never did: what to do now. */
export function DeadLink({ error, what, ask }: { error: Error; what: string; ask: string }) {
  const isOver = isProblem(error) && (error.status === 404 || error.status === 410);
  return (
    <Gate
      title={isOver ? `This ${what} does not work any more` : `This ${what} could not be opened`}
      say={isOver ? `It works once, and for a few days: it was used, taken back, or is over. ${ask}` : error.message}
      foot={
        <p>
          Already joined? <Link href={places.signIn()}>Sign in</Link>
        </p>
      }
    />
  );
}
