import type { RouteFiles } from "./route-file";

/** The addresses of a study's questionnaires and their replies. */
export const QUESTIONNAIRE_ROUTES: RouteFiles = {
  "/api/studies/{studyId}/questionnaires": () => import("@/app/api/studies/[studyId]/questionnaires/route"),
  "/api/studies/{studyId}/questionnaires/file": () => import("@/app/api/studies/[studyId]/questionnaires/file/route"),
  "/api/studies/{studyId}/questionnaires/templates": () => import("@/app/api/studies/[studyId]/questionnaires/templates/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}": () => import("@/app/api/studies/[studyId]/questionnaires/[itemId]/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/coding-queue": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/coding-queue/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/coding-queue/apply": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/coding-queue/apply/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/coding-queue/done": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/coding-queue/done/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/coding-queue/undone": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/coding-queue/undone/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/contacts": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/contacts/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/invitations": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/invitations/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/invitations/{invitationId}": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/invitations/[invitationId]/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/duplicate": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/duplicate/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/file": () => import("@/app/api/studies/[studyId]/questionnaires/[itemId]/file/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/responses": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/responses/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/fence": () => import("@/app/api/studies/[studyId]/questionnaires/[itemId]/fence/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/parts": () => import("@/app/api/studies/[studyId]/questionnaires/[itemId]/parts/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/restore": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/restore/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/results": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/results/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/results/{questionId}": () =>
    import("@/app/api/studies/[studyId]/questionnaires/[itemId]/results/[questionId]/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/said": () => import("@/app/api/studies/[studyId]/questionnaires/[itemId]/said/route"),
  "/api/studies/{studyId}/questionnaires/{itemId}/scores": () => import("@/app/api/studies/[studyId]/questionnaires/[itemId]/scores/route"),
};
