import type { CueGroup } from "@/lib/suggestions/cues";

/** What people say when they speak of a step. 2.4 decides where they speak of themselves, 1.3 to 1.6 with another. */
export const STEP_CUES: readonly CueGroup[] = [
  {
    tag: "step:first-contact",
    weight: 2.4,
    phrases: `first hear, first come across, first found out, first learn about, first encounter, first time I hear, hear about it from, hear about you,
      hear about them from, hear of you, come across you, stumble upon/across/on, word of mouth, friend/colleague tell me about, saw an ad/advert,
      saw it at a conference, introduce me/us to it, first discover, how I/we find you, how I/we find it, somebody/someone/colleague/friend mention it`,
  },
  {
    tag: "step:first-contact",
    weight: 1.4,
    phrases: "hear about, hear of, come across, discover, find out about, podcast, google for, search online, linkedin, ad, advert",
  },
  {
    tag: "step:felt-need",
    weight: 2.4,
    phrases: `outgrow, the old way, no longer good enough, we need something, I need something, need a tool/system/solution/way, knew we need,
      look for something, look for a tool/way/solution/system/replacement, look for an alternative, start look for, start to look for, could not keep up,
      could not go on, fed up, realize we need, realize that we need, had enough of, lose track, lost track, fall through the cracks, something have to change,
      drown in, use to do it by hand, copy and paste`,
  },
  {
    tag: "step:felt-need",
    weight: 1.3,
    phrases:
      "spreadsheet, excel, by hand, manually, pain point, before that we use, we use to, old system, old tool, on paper, whiteboard, too much work",
  },
  {
    tag: "step:compare",
    weight: 2.4,
    phrases: `compare it to/with, compare to/with, compare them, short list, shortlist, pros and cons, choose between, decide between,
      weigh the options, other tools we/I look, look at several/three/two/four/five, look at other, evaluate several/other/different, the other vendors,
      rather than the other, narrow it down, bake-off, demo from, sat through demos, had a demo`,
  },
  {
    tag: "step:compare",
    weight: 1.4,
    phrases:
      "compare, comparison, versus, side by side, alternative, competitor, vendor, evaluate, evaluation, other options, other tools, other product, cheaper than, better than the, instead of use, demo, rfp",
  },
  {
    tag: "step:trial",
    weight: 2.4,
    phrases: `free trial, the trial, a trial, our/my trial, the pilot, a pilot, try it out, try them out, try out, test account, give it a try/go/shot, gave you a try, two week trial,
      free version, free tier, free plan, play around with it, kick the tires/tyres, test drive, dry run`,
  },
  {
    tag: "step:trial",
    weight: 1.3,
    phrases:
      "proof of concept, test it with, test it on, trial, pilot, sandbox, free account, experiment with, play with it, beta, try it, test it, evaluation period",
  },
  {
    tag: "step:approval",
    weight: 2.4,
    phrases: `sign off, sign-off, procurement, legal review, security review, security questionnaire, buy-in, get buy in, convince my/our/the, persuade my/our/the,
      get approval, have to approve, approve it, need approval, need permission, get permission, business case, purchase request,
      have to ask my, ask my boss/manager/director, sell it internally, budget holder, data protection officer, works council, steering committee`,
  },
  {
    tag: "step:approval",
    weight: 1.4,
    phrases:
      "approve, approval, my boss, my manager, my director, compliance, legal, finance, cfo, stakeholder, it department, decision maker, vet",
  },
  {
    tag: "step:buy",
    weight: 2.4,
    phrases: `per seat, per user, purchase order, sign the contract, sign a contract, credit card, price list, pricing page, the pricing, upfront,
      buy it,  buy a license/licence, pay per, paid plan, annual plan, monthly plan, license fee, licence fee, negotiate, list price,
      cost per, too expensive, too pricey, a quote`,
  },
  {
    tag: "step:buy",
    weight: 1.4,
    phrases:
      "the price, invoice, pay for it, price, pricing, contract, purchase, subscription, subscribe, discount, budget, afford, cheap, per month, per year, payment, billing, bought",
  },
  {
    tag: "step:set-up",
    weight: 2.4,
    phrases: `set it up, get set up, set up the account/accounts, set up our/my, getting started, get started, first login, create an account, create my account,
      import our/my/the/all, migrate our/my/everything, move our data, configure it, configure the, integrate it with, connect it to, learning curve, kick-off, kickoff,
      single sign-on, install it, install the, invite everyone/people, first training, training session, onboarding, onboard us/me/people/everyone`,
  },
  {
    tag: "step:set-up",
    weight: 1.4,
    phrases:
      "sign up, set them up, set up, setup, onboard, migration, sso, installation, implementation, configure, install, import, configuration, integration, tutorial, training, connect, wizard, password, two-factor, credential, template, first week, first day",
  },
  {
    tag: "step:first-value",
    weight: 2.4,
    phrases: `first time it work, finally work, aha moment, it click, that click, first time I saw, first time we saw, pay for itself, paid off, quick win,
      first success, first result, first report, first real, within minutes, within an hour, within a day, after ten minutes, on the first day it, first time I/we could,
      first time I actually, work straight away, work right away, work out of the box, work the first time, worked first time, start to see the`,
  },
  {
    tag: "step:first-value",
    weight: 1.3,
    phrases: "go live, save us, save me, straight away, for the first time, at last, out of the box, light bulb",
  },
  {
    tag: "step:everyday-use",
    weight: 2.4,
    phrases: `every day, every morning, every single day, part of my/our day, part of my/our routine, part of my/our workflow,
      without think about it, use it all the time, use it for everything, use it constantly, second nature, work with it every,
      live in it, normal day, typical day, open it first`,
  },
  {
    tag: "step:everyday-use",
    weight: 1.3,
    phrases:
      "rely on it, depend on it, day-to-day, day to day, daily, every week, every month, routine, workflow, habit, regularly, weekly, we use it for, I use it for, we use it to, I use it to,  whenever I",
  },
  {
    tag: "step:roll-out",
    weight: 2.4,
    phrases: `roll out, roll it out, rollout, roll-out, whole team, entire team, rest of the team/company/office, other teams, company-wide, across the company,
      across the organization, across teams, get everyone on, get everybody on, get people to use, get them to use, train the team, train everyone, change management,
      everyone else on, bring the team, team use it, teams use it, colleagues use, colleagues onto, get the others to`,
  },
  {
    tag: "step:roll-out",
    weight: 1.3,
    phrases:
      "department, colleagues, everybody use, everyone use, adoption, adopt it, train people, champion, new hires, pushback, resistance",
  },
  {
    tag: "step:get-help",
    weight: 2.4,
    phrases: `contact support, support team, support ticket, customer support, customer service, help desk, helpdesk, file a bug, file an issue, file a ticket,
      open a ticket, open an issue, submit a ticket, bug report, report a bug, report it to, ask for help, get help, help article, help page, knowledge base, stack overflow,
      issue tracker, call support, wrote to support, email support, wait for an answer, get an answer from, got back to me/us, from support,
      from your support, error message, hotline, live chat, chat bot, chatbot`,
  },
  {
    tag: "step:get-help",
    weight: 1.4,
    phrases:
      "ticket, documentation, docs, faq, workaround, troubleshoot, debug, forum, community forum, get stuck, get an answer, get a response, get a reply, response time, manual, responsiveness",
  },
  {
    tag: "step:renewal",
    weight: 2.4,
    phrases: `renew, renewal, keep pay, still pay, another year, contract end, contract run out, price increase, raise the price, raise their price, put up the price,
      worth the money, worth the price, worth it for us, justify the cost, justify the price, justify it, continue to pay, go on pay, stay with you, stay with it, stay a customer,
      sign for another, extend the contract`,
  },
  {
    tag: "step:renewal",
    weight: 1.3,
    phrases: "worth it, keep use, continue use, stick with, stay with, next year, end of the year, budget cut, cut cost",
  },
  {
    tag: "step:leave",
    weight: 2.4,
    phrases: `cancel our/my/the/it, we cancel, I cancel, stop use, quit use, switch away, switch to another, switch back, switch to a different, move away from,
      give up on it, go back to excel/spreadsheets/paper/our old, no longer use, not use it anymore, not use it any more, churn, migrate off, migrate away, replace it with,
      replace you with, get rid of it, close the account, close our/my account, export everything and, leave you, ditch, refund, look elsewhere`,
  },
  {
    tag: "step:leave",
    weight: 1.5,
    phrases:
      "cancel, switch to, go back to, give up on, abandon, unsubscribe, replace it, get rid of, move on, drop it, quit, uninstall, walk away",
  },
  {
    tag: "step:expand",
    weight: 2.4,
    phrases: `more seats, add seats, additional seats, more licenses, more licences, additional licenses/licences, bigger plan, larger plan, higher plan, higher tier, next tier,
      upgrade our/my/the plan, upgrade to the, enterprise plan, second site, other sites, another site, add-on, add on module, extra module, another module, more users on, upsell,
      other departments, second team, second department, expand to, expand it`,
  },
  {
    tag: "step:expand",
    weight: 1.3,
    phrases: "upgrade, expand, expansion, premium, enterprise, more users, second product, more modules, scale up, all our sites",
  },
  {
    tag: "step:recommend",
    weight: 2.4,
    phrases: `recommend it, recommend you, recommend them, would recommend, recommend to, tell everyone, tell everybody, tell my friends, tell all my, tell my colleagues,
      tell other people, spread the word, evangelist, evangelize, swear by, referral, refer a, refer my, told a friend, told a colleague, told them to get,
      show it to a/my/other, put in a good word`,
  },
  {
    tag: "step:recommend",
    weight: 1.4,
    phrases: "recommend, recommendation, advocate, big fan, fan of, tell people, refer, suggest it to",
  },
  {
    tag: "step:public-story",
    weight: 2.4,
    phrases: `case study, testimonial, write a review, wrote a review, leave a review, five stars, five star, write a blog, blog post about, blog about, give a talk,
      conference talk, talk about it at, spoke about it at, speak at, tweet about, post about it, post it on, reference customer, reference call, success story, on stage, webinar`,
  },
  {
    tag: "step:public-story",
    weight: 1.3,
    phrases: "blog post, blog, review, keynote, tweet, press, public, speak publicly, article about, conference",
  },
];
