/** Words that stand before a colon in notes and speech and are nobody's name; folded to lower case. */
export const NOT_PEOPLE: ReadonlySet<string> = new Set(
  `note notes nb ps edit ed editor's update task tasks question questions answer answers pergunta frage preguntas pregunta aufgabe step steps section
  part chapter topic theme themes option options example examples quote quotes source sources summary conclusion conclusions result results finding
  findings insight insights recommendation recommendations observation observations issue issues problem problems pain pains pains gain goal goals need
  needs trigger triggers failure failures success objection objections benefit benefits feature features request requests pro pros con cons risk risks
  opportunity opportunities next todo todos action actions decision decisions outcome outcomes background context purpose agenda introduction intro
  overview method methods methodology details title date time day duration location place company account plan budget price pricing role persona
  audience email phone address url link links http https file files name names age gender country language status version id ref subject re fwd from to
  cc bcc attendees attendance invited present absent participants-list transcript transcription recording license licence copyright
  warning caution tip important attention remember reminder because and but so or also then however therefore well okay ok yes no yeah right sure
  anyway anyways actually honestly basically meaning specifically finally first firstly second secondly third thirdly fourth last lastly next
  i.e e.g ie eg etc here there this that these those what why how when where who which whatever plus minus total score rating
  laughter laughs applause music silence inaudible crosstalk pause noise sound audio video typing end start begin beginning stage journey onboarding adoption
  retention renewal expansion evaluation purchase awareness referral churn competitor competitors alternative alternatives tool tools scenario
  hypothesis assumption assumptions quote-unquote excerpt comment comments remark remarks fact facts figure table
  tarefa tarefas vraag domanda domande esercizio compito abschnitt kapitel teil schritt étape paso passo uppgift fråga oppgave opgave tâche
  cenário escenario scénario szenario seção sección partie parte observação observación observatie opmerking commentaire kommentar
  nota notas tarea hinweis anmerkung notiz beispiel ergebnis ziel thema exemple remarque résultat sujet exemplo resultado objetivo`.split(
    /\s+/,
  ),
);

/** Small words that may stand inside a name without a capital. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das del della di la le les du van von der den ter ten zu af bin ibn al el y e i und and of the st".split(" "),
);

/** Labels that a program or a writer gives to whoever asks. */
export const ASKING_LABEL =
  /^(?:(?:ux |user |lead |senior )?(?:interviewer|moderator|researcher|facilitator|host|questioner)|mod|int|q|i|entrevistador(?:a)?|moderador(?:a)?|intervieweu(?:r|se)|enquêteu(?:r|se)|animateur|interviewende|interviewerin|befrager(?:in)?|moderatorin)(?: ?#?\d{1,3}| [a-z])?$/;

/** Labels that a program or a writer gives to whoever answers, or to nobody in particular. */
export const ANSWERING_LABEL =
  /^(?:participant|participants|respondent|interviewee|guest|customer|client|user|tester|test user|subject|candidate|caller|attendee|person|voice|man|woman|male|female|male voice|female voice|unknown|(?:unknown|unidentified|new|other|male|female)? ?speaker|sprecher(?:in)?|teilnehmer(?:in)?|befragte[rn]?|participante|entrevistad[oa]|répondant|kunde|kundin|cliente?|tn|id|p|r|a|s|b)(?: ?[#-]?\d{1,4}| [a-z])?$/;
