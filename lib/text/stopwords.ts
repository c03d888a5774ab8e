import { words as NATURAL_WORDS } from "natural/lib/natural/util/stopwords.js";

function listed(text: string): string[] {
  return text.trim().split(/\s+/);
}

const FUNCTION_WORDS = listed(`
  a about above across actually after afterwards again against ago all almost along already also although always am among an and another any anybody
  anyone anyway anyways anywhere are aren't around as at away back be became because become been before behind being below beside besides between
  beyond both but by can can't cannot could couldn't despite did didn't do does doesn't doing don't done down during each either else elsewhere
  enough entirely especially etc even ever every everybody everyone everything everywhere except far few finally first for forward from further
  had hadn't has hasn't have haven't having he he'd he'll he's hence her here here's hers herself him himself his how how's however i i'd i'll i'm
  i've if in indeed inside instead into is isn't it it'd it'll it's its itself just last lately least less let let's likely many may maybe me
  meanwhile merely might mine more moreover most mostly much must mustn't my myself namely near nearly neither never nevertheless next no nobody none
  nonetheless nor not nothing now nowhere obviously of off often oh ok okay on once one ones only onto or other others otherwise ought our ours
  ourselves out over own per perhaps please probably quite rather really regarding s same several shall shan't she she'd she'll she's should
  shouldn't simply since so some somebody somehow someone something sometimes somewhat somewhere still such t than that that'd that'll that's the
  their theirs them themselves then thence there there's thereby therefore these they they'd they'll they're they've this those though through
  throughout thus to together too toward towards under underneath unless unlike until unto up upon us usually various very via was wasn't we we'd
  we'll we're we've well were weren't what what's whatever when when's whenever where where's whereas wherever whether which whichever while who
  who'd who'll who's whoever whole whom whose why why's will with within without won't would wouldn't yes yet you you'd you'll you're you've your
  yours yourself yourselves able aren't couldn't two three four five six seven eight nine ten eleven twelve
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred second third dozen half
`);

const SPOKEN_WORDS = listed(`
  uh um umm uhm hmm hm mm mhm mmhmm mm-hmm mm-hm uh-huh what-not yeah yep yup nope nah ah aha eh er erm huh wow hey hi hello bye alright right sure gonna wanna gotta kinda sorta
  dunno cos cause cuz ish basically literally honestly totally exactly absolutely definitely certainly essentially clearly generally typically
  pretty like kind sort lot lots bit bunch couple thing things stuff way ways something anything guess mean means know think thought say said says saying
  saw see seen go going goes gone went come comes coming came get gets getting got gotten make makes making made take takes taking taken took give
  gives giving gave given put puts want wants wanted try tries trying tried use uses using used look looks looking looked tell tells telling told
  talk talks talking talked ask asks asking asked feel feels feeling felt find found happen happens happened happening keep keeps kept
  need needs needed start starts started seem seems seemed suppose supposed thank thanks sorry laughs laughter inaudible crosstalk
  et cetera quote-unquote quote unquote depending assuming handful
  cool fine great nice good okey dokey whatnot everything anybody guy guys people person folks one's today yesterday tomorrow
`);

/** Nouns that carry no theme of their own: they may stand inside a phrase, but a phrase made of them says nothing. */
const EMPTY_NOUNS = listed(`
  thing things stuff lot lots bit way ways kind sort type types part parts side point points case cases example examples instance fact matter reason
  reasons idea sense question questions answer answers problem problems issue issues time times day days week weeks month months year years moment
  hour hours minute minutes while today number numbers amount level levels place end beginning middle start rest group groups people person
  somebody folks guy guys everybody world life work job name names word words line lines piece pieces set list order term terms form area areas
  aspect aspects paper article study author authors result results approach approaches method methods technique techniques section chapter use uses
  work works purpose experience view process change changes difference differences situation course stage step steps story conversation interview
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february
  april june july august september october november december possibility chance thought thoughts feeling opinion mind head hand hands look room turn couple series range variety majority percent
  thousand thousands million millions billion billions
`);

const STOP_WORDS = new Set([...FUNCTION_WORDS, ...NATURAL_WORDS]);
const SPOKEN = new Set(SPOKEN_WORDS);
const EMPTY = new Set(EMPTY_NOUNS);

/** English words that carry grammar rather than meaning (natural's list and ours). Takes lower case with plain apostrophes. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Words that fill speech: hesitations, hedges, and verbs of saying and doing that everybody uses. */
export function isSpokenFiller(word: string): boolean {
  return SPOKEN.has(word);
}

/** Nouns too general to be a keyword alone: thing, way, part, time. */
export function isEmptyNoun(word: string): boolean {
  return EMPTY.has(word);
}
