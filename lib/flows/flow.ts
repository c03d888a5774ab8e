import type { StepSlug } from "@/lib/journey/vocabulary";

/** A step of a flow under its own name; `step`: where on the journey it stands, so that the transition after it finds the reasons people gave. */
export type FlowStep = { id: string; name: string; step: StepSlug | null };

/** Who is counted; the first one is everybody. `key`: a segment that matters most. Null: nobody counted it, which is not none. */
export type FlowSegment = { id: string; name: string; key: boolean; personaId: string | null; entered: (number | null)[] };

/** How many entered each step, by segment: `entered[k]` belongs to `steps[k]`. */
export type Flow = { steps: FlowStep[]; segments: FlowSegment[] };
