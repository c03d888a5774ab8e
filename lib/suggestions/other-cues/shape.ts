/**
 * What people say in a language where something moves them on or stops them: phrases parted by commas, `a/b` for either, `_` for any word, all
 * forms of a word by one. `ends`: it stops or ends something; `costs`: time, money or trust. `idle` phrases mean nothing by their words.
 */
export type OtherCues = {
  idle: string;
  /** decide alone */
  moved: string;
  praise: string;
  /** with another only */
  good: string;
  ends: string;
  costs: string;
  blame: string;
  bad: string;
  /** what somebody tells of their own, and what could be */
  own: string;
  supposed: string;
};
