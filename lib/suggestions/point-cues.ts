import { type CueGroup, IDLE } from "@/lib/suggestions/cues";

/** Everyday turns of speech that hold a cue's words and mean nothing by them: their words count for nothing. */
export const IDLE_PHRASES: readonly CueGroup[] = [
  {
    tag: IDLE,
    weight: 9,
    phrases: `work for the/a/an/that/hp/google, never work for, stop work for, not a problem, no problem, no big deal, no worries, not an issue, no issues, issue tracker, bug tracker,
      issue number, bug fix, fix bugs/issues/problems, if that make sense, not sure, that was when I was, that is when I was, trouble ticket, trial and error, by trial,
      would love to, love to hear, sort of like, good question, great question, good point, fair point, good morning, good luck, good idea, too bad, not too bad, not bad, not so bad,
      point of failure analysis, on the other hand, at the end of the day, a little bit, one problem with that, problem domain, problem solving, problem space, as well, all right,
      be honest, free software, open source, not necessarily, not only, not just, challenge coin, leave a comment, leave comments, out of the way, the hard way, complex system, need help with,
      hard to say/tell/know/remember/describe, appreciate your/you, appreciate the time, good/great job, great people/person/folks, look like, get back to you, faster this time,
      happy to help/talk/answer/share/chat, love to see/know/learn/talk/chat, excited to see/hear, no way to know, good luck, not sure if that help, bad with names,
      no problem at all, sorry about that, that was when I did, not remember, not recall, problem to solve, solve a/the problem`,
  },
];

/** What people say where something moves them on, and where it stops them. 2.35 and more decides alone, 1.3 with another, 0.7 only tips a balance. */
export const POINT_CUES: readonly CueGroup[] = [
  {
    tag: "point:trigger",
    weight: 2.6,
    phrases: `that is the moment, that is when we/I/it/they, that was the moment, that was when, that was the reason, that is the reason, turning point, tipping point,
      what convince me/us, that convince me/us/my, convince me, convince us, sold me, sold us, sold it for, make me decide, make us decide, make up my mind, made the difference,
      the reason we/I choose/switch/buy/start/stay/sign/pick/use, reason why we/I choose/switch/buy/start/stay/sign/pick/use, decisive, clinch, seal the deal, won me/us over,
      game changer, game-changer, life saver, lifesaver, exactly what I/we need, finally work, finally could, finally can, aha moment,
      I/we decide to, so I/we sign, so I/we buy, so I/we switch, so I/we sign up, push us to, push me to, prompt us to, prompt me to, got me interest, make me want`,
  },
  {
    tag: "point:trigger",
    weight: 2.35,
    phrases: `save us, save me, save a lot of, save so much, save hours, save _ hours, save two/three/four/five hours, make it easy, make it easier, make my/our life easier, make it possible,
      much easier, so much easier, really easy, very easy, so easy, incredibly easy, really helpful, super helpful, help me/us a lot, really useful, impress, love it, love the way, love how, fall in love,
      pleasantly surprise, peace of mind, big win, best part, what I like about, I really like, really appreciate, it/that/everything just work, just work for me/us, really convenient, it simply work, work really well, work very well, work great,
      work beautifully, work perfectly, happy with, really happy, very happy, worth it, worth the, worth every, big fan, could not live without, can not live without, a relief, delight, it works for us/me, saved my, make me realize, open my eyes, help us/me a, really convenient, so convenient, very convenient, quite happy, pretty happy,
      lucky to, fortunate, make sense to switch/buy/use, excited about/to, really excited, very excited, very helpful, quite helpful, work out well, turned out well, very useful, quite useful, big improvement,
      huge improvement, big difference, much faster, much simpler, much nicer, way better, way easier, a lot easier, a lot faster, a joy, enable us/me/them, allow us/me to`,
  },
  {
    tag: "point:trigger",
    weight: 1.3,
    phrases: `I/we/they love, love that, easy, easier, convenient, helpful, useful, excite, exciting, grateful, thankful, success, successful, start use, begin use, switch to, motivate, motivation, inspire, reliable, fast, quick,
      intuitive, simple, trust, benefit, advantage, improve, improvement, solve, faster, smooth, straightforward, great, excellent, amazing, awesome, fantastic, wonderful, perfect, brilliant,
      I like, we like, I enjoy, appreciate, recommend, satisfy, good experience, comfortable, flexible, well design, powerful, much better, so much better, a lot better`,
  },
  {
    tag: "point:trigger",
    weight: 0.7,
    phrases: `affordable, inexpensive, cheap, small, compact, lightweight, light weight, sturdy, durable, stylish, clear, bright, sharp, crisp, quality, versatile, value, solid,
      good, nice, well, ease, long battery, feature, beautiful, sleek, quiet, free, accurate, responsive, comfort, portable, lots of, variety, plenty`,
  },
  {
    tag: "point:failure",
    weight: 2.6,
    phrases: `give up on, we/I give up, I/we/they/he/she just give up, could not figure, can not figure, could not get it to, can not get it to, it/this/that/they/thing stop work, fall apart, fall through, break every, keep break,
      waste of, waste my/our, frustrate, frustrating, frustration, nightmare, deal breaker, dealbreaker, show stopper, blocker, too expensive, too slow, too complicated, too complex,
      too hard, too difficult, too much work, take forever, never hear back, nobody respond, nobody answer, no one respond, no response, stop use, stop pay, we/I cancel, not trust it, lose trust, lost trust,
      not afford, a mess, burn out, burned out, burnout, last straw, a disaster, disastrous, unusable, useless, drive me/us crazy/mad, no way to, had to start over, had to redo, lose data, lose our/my data,
      pull my hair, dread, hate, fed up, regret, not worth, no longer work, terrible experience, bad experience, bad surprise, hit a wall, single point of failure, underfunded, understaffed, not have any funding/time/money/budget/resources,
      would have left, makes/made me want to scream, at my wits end, on the verge of`,
  },
  {
    tag: "point:failure",
    weight: 2.35,
    phrases: `it/this/that/thing not work, not work properly/well/anymore, does not work, do not work, did not work, not even work, annoy, annoying, annoyance, painful, a pain, pain in, struggle, confuse, confusing, confusion, impossible, unreliable, crash, keep crash,
      go down for, went down, be stuck, get stuck, got stuck, stuck in, stuck with, really hard, very hard, very difficult, really difficult, problem was, problem is that, big problem, biggest problem, main problem, real problem, disappoint, disappointing,
      lack of, not have time, not have enough, not have the time/resources/money/budget/people/capacity, never work, run out of, complain, complaint, unsustainable, not sustainable, overwhelm,
      exhaust, exhausting, not scale, have trouble, not find it, not respond, not answer, it break, thing/things break, break thing/things/stuff/me/us/it/everything, issue we have, problem we have, problem I have, ongoing problem/issue, constant problem/issue, recurring problem/issue, everything break, cumbersome, clunky, tedious,
      not enough, take hours, take days, take weeks, take months, took _ hours/days/weeks/months, wait for hours/days/weeks/months, got in the way, go wrong, went wrong, unable to, not able to, prevent us/me/them/people, make it hard/harder/difficult/impossible, hard for us/me/people/them/users, outdated, out of date,
      cause problems/trouble/issues, no one to, nobody to, not get around to, not get to it, be left alone, lose interest, lose motivation, unpaid, stressful, stress, thankless, pushback, not possible,
      not easy, not clear, not reliable, not fast, not good, not happy, not helpful, not useful, not worth, not want to deal, fail to, they fail, it fail`,
  },
  {
    tag: "point:failure",
    weight: 1.3,
    phrases: `crashed, outage, barrier, bottleneck, pain point, problem is, the problem, problem with, hard to, difficult, difficult to, fail, failure, stuck, break, bug, buggy, error, broken, slow, expensive, missing, miss, lack, unfortunately, challenge, challenging, worry, worried, scary, scared, afraid, concern, complicate, complex,
      problem, issue, trouble, lose, lost, ignore, neglect, abandon, unmaintained, mistake, risk, burden, obstacle, block, delay, late, downtime, hassle, inconvenient, lag, inconsistent, manual work,
      too many, too much, no support, no documentation, never get, never got, unclear, hidden, churn, quit, leave, suffer, tricky, weird, wrong, poor, could not find, poorly, weak, bad, badly, worse, worst, cost us, nobody, unhappy, ugly, awkward, uncomfortable`,
  },
  {
    tag: "point:failure",
    weight: 0.7,
    phrases: `heavy, bulky, flimsy, limited, limit, short, cheap plastic, plastic, could be better, could use, could have, should have, need more, need better, need to be, only, not, no, too, cannot, however, except, drain, tiny, noisy, loud, dim, dark, low,
      shallow, hungry, costly, pricey, price, overprice, flaw, defect, cheaply, blurry, grainy, fragile, wish, if only, sometimes, occasionally, can be, may, hard, little, few, without, battery life, average, bit, quirk, difficulty, require`,
  },
];
