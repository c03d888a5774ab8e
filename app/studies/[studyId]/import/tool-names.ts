/** The tools whose exports are told by signature, as they call themselves. */
export const TOOL_NAMES: Record<string, string> = {
  typeform: "Typeform",
  "google-forms": "Google Forms",
  surveymonkey: "SurveyMonkey",
  qualtrics: "Qualtrics",
  limesurvey: "LimeSurvey",
  formbricks: "Formbricks",
  heyform: "HeyForm",
  opnform: "OpnForm",
  alchemer: "Alchemer",
  surveyjs: "SurveyJS",
};
