import type { LanguageWords } from "./shape";

export const FRENCH: LanguageWords = {
  negators: "ne n' pas jamais aucun aucune rien personne sans ni guère non",
  turns: "mais car parce donc alors sauf quoique puis",
  grammar: `reçois demandes hyper super contient rate ratent coupe coupent revient reviendrais paierais comprennent existe existent monte montent monté descend inquiète inquiètent travaille travaillent travaillait travaillé signifie signifient veut expire expirent répondent augmente augmentent augmenté baissent améliore amélioré échoue échouent tient tenait tiennent permet permettent propose proposent proposait contient contiennent affiche affichent apparaît apparaissent reçoit reçoivent reçu envoyons envoient exporte exporter connecte connectent génère génèrent crée créent créer créé gère gèrent gérer vérifie vérifier refaire revient revenir devenait touche touchent bouge sert servent explique expliqué expliquer explore rappelle choisissons bosse galère deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille million millions demi entier entière entiers double prochain prochaine prochains
    l' d' j' t' s' m' c' n' qu' jusqu' lorsqu' puisqu' quoiqu' ça cela ceci y en dont où si on nous vous ils elles leur leurs ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos
    suis es est sommes êtes sont étais était étaient étions serait seraient sera seront fut été ai as a avons avez ont avais avait avaient avions aura auront aurait auraient eu eus
    vais va vas allons allez vont allait allaient allé aller fait fais faisons font faisait faisaient faire fera ferait peux peut pouvons pouvez peuvent pouvait pouvaient pourrait pourrais pouvoir pu
    veux veut voulons voulez veulent voulait voulaient voudrais voudrait vouloir voulu dois doit devons devez doivent devait devaient devrait devoir dû faut fallait faudrait faudra
    sais sait savons savez savent savait savaient savoir su dit disent disait dire dis trouve trouvent trouvait trouvé trouver pense penses pensent pensait pensé penser crois croit croyait croire vois voit voyait voyons voir vu
    prend prends prenons prennent prenait pris prendre met mettent mettait mis mettre vient viennent venait venu venir arrive arrivent arrivait arrivé arriver passe passent passait passé passer
    parle parlé parler parlait demande demandé demander demandent demandait donne donné donner donnent donnait aime aiment aimait aimé aimer aimerais aimerait déteste détestait veuille cherche cherché chercher cherchait cherchons
    commence commencé commencer commençait utilise utilisé utiliser utilisent utilisait utilisons marche marchait marchent fonctionne fonctionnait fonctionnent fonctionner plante plantait répond répondait répondu répondre
    coûte coûtait coûtent manque manquait manquent reste restait restent change changé changer changeait perd perdait perdu perdre gagne gagné gagner garde gardé garder essaie essayé essayer essaye paie payait payé payer paye achète acheté acheter
    appelle appelé appeler envoie envoyé envoyer convient convenait conseille conseillerais recommande recommanderais dure durait préfère préférait semble semblait devient devenu part parti partir sort sorti sortir attend attendu attendre attends
    lit lu lire écrit écrire comprend compris comprendre comprends décidé décide décider choisi choisit choisir regardé regarde regarder regardait vendu vend vendre ouvre ouvert tombe tombé tomber bloqué
    très trop assez peu beaucoup plus moins bien mal aussi encore toujours jamais souvent parfois déjà vite vraiment finalement franchement honnêtement simplement seulement surtout presque environ plutôt quand comment pourquoi
    ici là partout ailleurs dehors dedans avant après pendant depuis dès chaque tout toute tous toutes même mêmes autre autres quelque quelques certains certaines plusieurs
    bonjour bonsoir salut merci oui non si voilà directement exactement totalement complètement clairement facilement rapidement normalement régulièrement généralement actuellement malheureusement heureusement évidemment certainement forcément justement
    aujourd'hui hier demain maintenant tard tôt`,
  fillers: `euh heu hein ben bah bon ouais ok okay voilà quoi bref enfin genre disons alors donc effectivement exactement carrément grave vachement
    chose choses truc trucs machin machins fois côté côtés coup coups gens personne personnes monde façon manière sorte type niveau moment point question questions
    dire dit faire fait aller va voir vu vois sais sait pense trouve crois peut peux veut veux prendre mettre mis donner donné super cool sympa top mince zut haha
    hop hum mmh oula tiens écoutez écoute regarde attends merci bonjour salut`,
  emptyNouns: `chose choses truc trucs fois côté côtés coup façon façons manière manières sorte sortes type types partie parties part point points cas exemple exemples fait faits moment moments temps jour jours
    semaine semaines mois an ans année années heure heures minute minutes demi-heure demi-journée matin soir gens personne personnes monde problème problèmes question questions réponse réponses idée idées raison raisons
    niveau nombre quantité tas série groupe reste fin début milieu place lieu endroit vie nom mot mots vérité résultat moitié tour entretien conversation appel situation expérience sens avis possibilité étape étapes
    premier première dernier dernière prochain prochaine petit petite grand grande gros grosse bon bonne meilleur pire nouveau nouvelle vrai vraie seul seule`,
  kept: "essai valeur pièce retour pan",
  linkers: "par de d' du des",
  verbEnds:
    /(?:[^eèiou]er|issait|aient|[^f]ait|aient|èrent|issent|erons|erez|eront|erai|erais|erait|issant|irait|irais|iez|assent|ellement|ivement|eusement|iquement|ablement|ièrement|alement|uellement|amment|emment|[^f]ais|[^m]ent)$/u,
  participleEnds: /(?:[^t][éèê]e?s?|isée?s?|[ai]bles?)$/u,
  noVerbs: `table tables câble câbles variable variables cartable tableau comptable comptables responsable responsables cible cibles bible sensible cher hier hiver mer fer enfer papier métier dossier courrier calendrier clavier atelier chantier dernier premier particulier régulier entier quartier panier fichier financier cahier escalier
    tablier transfer manager partner user server newsletter banner container router leader poster dîner déjeuner goûter danger étranger léger berger boulanger souhait trait lait portrait extrait parfait retrait contrait
    bouclier passager usager ménager ticketing supporter reporter reporting revolver tender charter master cluster cancer starter super hyper tanker
    marché marchés employé employés employée clé clés congé congés café cafés idée idées journée entrée entrées arrivée durée données donnée salarié salariés abonné abonnés abonnée musée pensée relevé relevés résumé résumés associé associés délégué côté intérêt intérêts arrêt prêt forêt progrès accès succès procès excès abcès société vidéo apogée lycée trophée allée armée rentrée tournée soirée matinée croisière équipe filière première manière matière carrière bannière barrière lumière rivière étagère mère père frère règle système problème modèle modèles thème thèmes congrès procédé traité degré curé tracé énoncé exposé communiqué invité invités cliché canapé fossé blé pré gré thé dé velouté cité été français anglais frais mauvais palais délais relais essais harnais agent agents client clients argent accent talent urgent urgente récent absent présent président continent patient occident vent cent dent couvent torrent trident quotient adolescent orient escient ingrédient`,
  determiners:
    "un une du au aux mon ma mes son sa ses notre nos votre vos leur leurs ce cet cette ces chaque aucun aucune autre quel quelle première premier",
};
