import type { Feeling } from "@/lib/questionnaires/vocabulary";
import { folded } from "./headers";

const DISAPPOINTED =
  /disap+oint|enttäuscht|déçue?|decepcionad|desapontad|delus[oaie]|teleurgesteld|pettyn|besviken|skuffet|rozczarowan|разочарован/;
const GONE =
  /no longer us|don'?t use (?:it|\S+) any ?more|stopped using|not using (?:it|this) any|nicht mehr|n'utilise plus|ya no (?:lo |la )?us|não uso mais|gebruik .*niet meer|non (?:lo |la )?uso più|^n\/?a\b|not applicable|^gone$/;
const VERY = /^(?:very|extremely|highly|sehr|très|muy|muito|molto|zeer|erg|erittäin|mycket|bardzo|очень)\b|^very$/u;
const SOMEWHAT =
  /^(?:somewhat|slightly|a (?:little|bit)|moderately|mildly|etwas|ein wenig|ein bisschen|teilweise|mäßig|un peu|plutôt|assez|algo|un poco|um pouco|pouco|abbastanza|un po|een beetje|enigszins|nogal|jonkin|lite|något|trochę|немного)/u;
const NOT =
  /^(?:not|no\b|nicht|gar nicht|überhaupt nicht|pas|nada|no estar|não|non|per niente|niet|helemaal niet|en (?:lainkaan|ole)|inte|nie|не|indifferent|relieved)/u;

/** How somebody says they would feel without the product, in any order and wording; `asked`: the question itself speaks of disappointment. Null: not this. */
export function feelingOf(label: string, asked: boolean): Feeling | null {
  const said = folded(label)
    .replace(/^\d+\s*[-.:)]\s*/, "")
    .replace(/^(?:i(?:'d| would)? (?:be|feel) |ich w[äa]re |je serais |estaría |ficaria )/, "");
  const named = DISAPPOINTED.test(said);
  if (!named && !asked) return null;
  if (!named && GONE.test(said)) return "gone";
  if (GONE.test(said) && !NOT.test(said) && !VERY.test(said) && !SOMEWHAT.test(said)) return "gone";
  if (NOT.test(said)) return "not";
  if (SOMEWHAT.test(said)) return "somewhat";
  return VERY.test(said) ? "very" : null;
}

/** Whether a question asks how somebody would feel without the product. */
export function asksForFeeling(text: string): boolean {
  const said = folded(text);
  return (
    /^pmf\b|product.market.fit/.test(said) ||
    DISAPPOINTED.test(said) ||
    /(?:how would you feel|wie würden sie sich fühlen|comment vous sentiriez|cómo te sentirías|como (?:você )?se sentiria).*(?:no longer|without|nicht mehr|ohne|plus|sans|no pudieras|sin|não pudesse|sem)/.test(
      said,
    )
  );
}
