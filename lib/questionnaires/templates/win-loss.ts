import type { CodeKind } from "@/lib/codebook/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { ask, PRODUCT, part, type Template } from "./template";

function open(id: string, text: string, [step, family]: [StepSlug, CodeKind]) {
  return ask({ id, type: "long-text", text, step, family });
}

export const winLoss: Template = {
  slug: "win-loss",
  kind: "guide",
  name: "Win/loss conversation with a buyer",
  measures:
    "Why a deal was won, lost or never decided, told by the one who decided: motives, names, people, criteria, the selling and the turn.",
  minutes: 40,
  audiences: ["prospect"],
  when: "Buyers won, buyers lost and those who decided nothing, 30 to 90 days after. Somebody asks who did not sell to them.",
  source: "The six dimensions that Isurus describes, the names heard without a prompt, and the ways of selling; price comes last",
  notice: null,
  title: "Win/loss conversation",
  purpose: "To learn how the decision was made, whatever it was.",
  kept: "Notes or a transcript of the conversation.",
  thanks: "",
  definition: {
    sections: [
      part("winsec01", "What set it off", [
        open("winwhy01", "What was going on when you began to look for something like this?", ["felt-need", "need"]),
        open("winwhen1", "Why then, and not half a year before?", ["felt-need", "attitude"]),
        open("winelse1", "What would have happened if you had done nothing?", ["felt-need", "attitude"]),
      ]),
      part("winsec02", "Who was considered", [
        open("winname1", "Before you searched for anything: which three names came to mind first, in which order?", [
          "first-contact",
          "competitor",
        ]),
        open("winfind1", "How did you find the others, and where did you hear of us?", ["first-contact", "touchpoint"]),
        open("winlist1", "Who was on the short list, and who fell off it when?", ["compare", "competitor"]),
      ]),
      part("winsec03", "Who decided", [
        open("winwho01", "Who took part in the decision, and what did each of them want from it?", ["approval", "need"]),
        open("winlast1", "Who had the last word, and who could have stopped it?", ["approval", "attitude"]),
      ]),
      part("winsec04", "What counted", [
        open("wincrit1", "What did it have to do, and which of these weighed most?", ["compare", "need"]),
        open("winstro1", `Against each of the others: where was ${PRODUCT} stronger, and where weaker?`, ["compare", "attitude"]),
        open("wintry01", "What did you try or see for yourselves, and what came of it?", ["trial", "attitude"]),
      ]),
      part("winsec05", "How it was sold", [
        open("winsell1", "How was it to be sold to by us, and by the others?", ["any-purchase", "touchpoint"]),
        open("winsaid1", "What did anybody say or show that helped you, or put you off?", ["any-purchase", "objection"]),
        open("wintip01", "Tell me about the moment when it tipped.", ["any-purchase", "touchpoint"]),
        open("winnear1", "What nearly changed the decision?", ["approval", "objection"]),
      ]),
      part("winsec06", "Last", [
        open("winpric1", "Where did the price come in, and how did you look at it?", ["buy", "objection"]),
        open("winadvi1", "If you were in our place: what would you change before the next buyer like you comes?", ["any-purchase", "need"]),
      ]),
    ],
  },
};
