import type { OtherCues } from "./shape";

export const FRENCH_CUES: OtherCues = {
  idle: "pas de problème, pas de souci, sans problème, aucun problème, bonne question, de rien, sans doute, il n' y a pas de, pas mal de, il n' y a que",
  moved: `m'/nous a convaincu, ça m'/nous a convaincu, c' est pour ça qu'/que on/nous, la raison pour laquelle, on a décidé de, nous avons décidé de, j' ai décidé de, c' est là qu'/que, le déclic, ça a fait la différence,
    exactement ce qu'/que il/nous/je, ce qu' il nous/me fallait, enfin on peut, on s' est décidé, on a choisi, nous avons choisi, ce qui nous/m' a`,
  praise: `nous/me fait gagner, fait gagner du temps, gagne/gagné du/un temps, on gagne, gain de temps, très/super/vraiment/hyper facile/utile/rapide/pratique/simple/intuitif/bon/bonne/bien/content/contents/contente/satisfait/satisfaits, beaucoup plus facile/rapide/simple/pratique, bien plus facile/rapide/simple,
    marche/fonctionne/marchent/fonctionnent bien/parfaitement/nickel, marche/fonctionne très bien, j' adore, on adore, j' aime bien/beaucoup, on aime bien/beaucoup, ce que je préfère, ce que j' aime, ça vaut le coup, je le/la/les conseille/recommande/conseillerais/recommanderais,
    nous/m' aide beaucoup, ça nous/m' aide, ça facilite, nous/me facilite, un soulagement, nous rassure, répond/répondent vite/rapidement/toujours, le mieux c' est, indispensable, on est content/contents/ravis, je suis content/ravi/satisfait`,
  good: "facile, utile, rapide, pratique, simple, intuitif, fiable, confiance, améliore, satisfait, excellent, génial, parfait, super, recommander, facilite, aide, efficace, agréable, aime, adore, conseille",
  ends: `on part, on s' en va, je pars, on est parti/partis, on a arrêté, j' ai arrêté, nous avons arrêté, on a résilié, j' ai résilié, résilier/résilié/résiliation, on a abandonné, j' ai abandonné, laissé tomber, changé de prestataire/outil/fournisseur, on est passé/passés à, impossible, ne marche/fonctionne plus, inutilisable,
    on ne renouvelle/renouvellera pas, plus jamais`,
  costs: `trop/très/hyper cher, trop/très chère, on perd/perdait/perdu, perd/perdait/perdu/perdre du/un/des/les/nos temps/argent/données/clients/factures/commandes, on a perdu, j' ai perdu, nous avons perdu, perte de temps/argent, perte d' argent, à la main,
    ont augmenté le/les prix/tarifs, augmentent/augmente/augmenté le/les prix/tarif/tarifs, plante/plantait/planté, tombe/tombé en panne, un cauchemar, une catastrophe, mettait/mettent/met des/deux/trois jours/heures/semaines, n' ai plus confiance, avons plus confiance`,
  blame: `ce qui est nul/dommage, ne sert/servent à rien, je ne paierais pas, on a dû attendre/refaire/tout, j' ai dû attendre/refaire, personne ne savait/sait, quel dommage, ne marche/fonctionne/marchait/fonctionnait pas, marche/fonctionne/marchait/fonctionnait pas, je n' aime pas, j' aime pas, on n' aime pas, trop/très/assez/si lent/lente/compliqué/compliquée/difficile/confus/limité/limités/limitée/lourd, pas clair/pratique/intuitif/fiable/évident, un bazar,
    il/nous/me manque, il nous/me manque, ça manque, je ne comprends/comprenais pas, on ne comprend/comprenait pas, personne ne nous/m', personne nous/m', ne répond/répondent/répondait pas, on ne peut/pouvait pas, je ne peux/pouvais pas, pas possible, échoue/échouait tout/souvent/une/toujours,
    beaucoup d' erreurs/bugs, beaucoup de problèmes/bugs, un problème, le problème c' est, le souci c' est, le pire c' est, frustrant, pénible, agaçant, ça m' énerve, très mal, ne sert à rien, obligé de refaire`,
  bad: "cher, lent, difficile, compliqué, confus, problème, erreur, bug, panne, plainte, pénible, peur, doute, perd, perdre, coûte, limité, déteste, mal, pire, lourd, ennuyeux, risque, manque, échoue, galère, souci",
  own: "je j' me m' mon ma mes nous notre nos on",
  supposed: "si peut-être pourrait serait faudrait aimerais aimerait devrait imaginons supposons",
};
