import { z } from "zod";
import { STEP_SLUGS } from "./vocabulary";

const builtIn = z.enum(STEP_SLUGS);
const ownPart = z.string().regex(/[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?/);

/** A step as it is sent: a built-in slug, or one of the study's own ("approval.security-review"). Whether the study has it, storage says. */
export const stepText = z.union([builtIn, z.templateLiteral([builtIn, ".", ownPart])], {
  error: "not a step: GET …/stages lists those that the study has",
});
