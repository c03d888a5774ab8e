import { rootOf } from "@/lib/text/stems";

/**
 * Words that customers and researchers use for one another, a field a line (our own list; "money-back" is said in two words). A code that speaks of
 * costs is meant by "fee" too, though less than by its own words. No field is made for one study or one trade.
 */
const FIELDS = `
  cost price pricing fee charge rate expense expensive costly cheap afford affordable budget money discount bill billing invoice tariff surcharge commission overcharge overpriced pricey how-much extra-charge
  pay payment purchase buy checkout transaction invoice bill card credit debit subscription transfer
  refund money-back reimburse reimbursement chargeback get-back give-back return compensation
  leave cancel close terminate stop quit delete unsubscribe churn switch abandon undo reverse withdraw deactivate discontinue revoke remove get-rid opt-out end
  fail failure error wrong break bug crash problem issue trouble fault faulty decline reject deny block stuck freeze malfunction incorrect mistake unable refuse outage defect wrongly go-wrong weird
  lose lost miss missing steal theft disappear vanish forget gone
  security secure hack fraud compromise unauthorized suspicious privacy private password safe safety protect breach scam stolen
  setup set-up install installation configure configuration activate start begin get-start onboard register registration sign-up create connect link enable import first new join
  verify verification identity identification confirm confirmation prove proof validate authenticate id check document
  deliver delivery arrive arrival ship shipping order mail post track package send receive get
  wait pending delay late slow how-long long still hang queue take-so-long not-yet
  ask question wonder whether can-i do-you is-it are-there could-i may-i which
  available availability support accept allow country region worldwide eligible offer provide where
  limit maximum minimum restrict restriction cap most least how-many age
  use usage everyday daily day routine regular workflow
  change update edit modify adjust move replace correct rename
  account profile login user sign-in log-in password username credential
  easy ease simple intuitive usable usability clear straightforward convenient user-friendly friendly learn comfortable
  hard difficult difficulty complicated complex confuse confusion steep learning-curve cumbersome clunky unclear
  fast quick speed slow performance lag responsive instant load efficient
  reliable reliability stable stability robust crash outage uptime consistent dependable
  help support assist assistance service agent customer-service answer respond response contact advice
  documentation docs document manual tutorial guide example training learn instruction explain help
  feature function functionality capability option tool ability
  missing lack need wish add request want absent without
  integrate integration connect plugin extension api sync compatible compatibility interoperate combine
  data file upload download export import backup storage save dataset
  team colleague coworker share collaborate collaboration collaborator together staff department group multi-user
  approve approval permission boss manager director legal procurement sign-off compliance policy it-department
  compare comparison alternative competitor versus option instead choose choice evaluate decide vendor other rather
  quality well-made durable sturdy solid material build
  trust believe confidence confident honest credible doubt transparent promise privacy security
  habit old-way spreadsheet excel paper manual by-hand used-to traditional inertia
  time save hour efficient efficiency productive productivity automate automation faster manual repetitive
  report overview dashboard visibility status analytics statistics insight monitor track see
  design look appearance interface ui ux layout screen color ugly beautiful style theme
  mobile phone app device tablet ios android smartphone
  recommend recommendation refer referral tell friend review testimonial advocate word-of-mouth
  renew renewal extend contract continue stay keep subscription loyal
  upgrade expand expansion premium plan tier bigger additional extra seat license
  discover hear find search google ad advertisement come-across learn-about awareness
  trial try test pilot demo experiment sandbox
  like love enjoy happy pleased satisfied delight great good nice pleasant praise advantage benefit pro strength plus positive gain joy
  disadvantage drawback con weakness minus complaint complain negative criticism downside shortcoming pain barrier obstacle blocker hindrance
  annoy frustrate frustration hate dislike angry bad terrible awful disappoint unpleasant
  location branch shop store office place nearby
  host hosting server deploy deployment cloud administration local remote
  version git history diff merge revision version-control github
  visual visualize visualization plot graph chart figure interactive widget
  publish disseminate dissemination present presentation share slide pdf html distribute export convert
  edit editor write type keyboard shortcut autocomplete
  develop development developer code program debug ide
  teach teacher educate educator education student class course lecture
  research researcher scientist science study analysis analyst
  community forum people open-source ecosystem
  bank money transfer deposit balance
  notification alert email message reminder
  search find filter navigate navigation menu
  scale large big size memory volume
  access login permission available open
  custom customize customization personal personalize configure setting preference flexible flexibility
  language translate translation local
  calendar schedule appointment time plan booking
  stock inventory supply warehouse
  health medical doctor patient
  travel trip flight hotel
  food meal restaurant taste
`;

/** The fields, each as the roots of its words; those of several words with spaces. */
const fields: readonly (readonly string[])[] = FIELDS.trim()
  .split("\n")
  .map((line) =>
    line
      .trim()
      .split(/\s+/)
      .map((word) => word.split("-").map(rootOf).join(" ")),
  );

/** Which fields a root, or roots with spaces between, belongs to. */
const fieldsOf = new Map<string, number[]>();
fields.forEach((roots, field) => {
  for (const root of roots) fieldsOf.set(root, [...(fieldsOf.get(root) ?? []), field]);
});

const NO_FIELDS: readonly number[] = [];

/** Whether a root, or up to three with spaces between, stands in any field. */
export function isInField(root: string): boolean {
  return fieldsOf.has(root);
}

/** Whether words in a negation ("does not work") speak for what this root names: errors, trouble, what went wrong. */
export function namesTrouble(root: string): boolean {
  return (fieldsOf.get(root) ?? NO_FIELDS).some((field) => fields[field]?.includes("fail"));
}

/** What a root says of how a code sounds: 1 bad ("complaints", "barriers"), -1 good ("praise", "benefits"), 0 neither. */
export function soundOf(root: string): -1 | 0 | 1 {
  const own = fieldsOf.get(root) ?? NO_FIELDS;
  if (own.some((field) => fields[field]?.includes("complaint"))) return 1;
  return own.some((field) => fields[field]?.includes("prais")) ? -1 : 0;
}

/** Roots that mean something near to this one, without itself. */
export function relatedTo(root: string): string[] {
  return (fieldsOf.get(root) ?? NO_FIELDS).flatMap((field) => fields[field] ?? []).filter((other) => other !== root);
}

/** Roots said of nearly everything: in a definition they tell little ("their account", "the time"). */
const COMMON = new Set(
  `account money time day week month year people card app phone use user make take work need want thing way part product tool system service company
   customer business change new old good first number information call question page data home place name life world hand case group point problem fact`
    .split(/\s+/)
    .map(rootOf),
);

/** Whether a root is one of everyday talk. */
export function isCommon(root: string): boolean {
  return COMMON.has(root);
}
