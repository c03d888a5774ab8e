import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AcceptInput,
  ApiToken,
  MadeToken,
  Me,
  OpenedLink,
  PasswordChange,
  SignInInput,
  SignInSession,
  TokenInput,
} from "@/lib/team/schema";
import type { LinkKind } from "@/lib/team/vocabulary";
import { getJson, sendJson } from "./http";

const PATH = "/api/me";

export const meKeys = { me: ["me"] as const, sessions: ["me", "sessions"] as const, tokens: ["me", "tokens"] as const };

/** Who I am here, and whether there is a team at all. */
export const meQuery = () => queryOptions({ queryKey: meKeys.me, queryFn: () => getJson<Me>(PATH) });

export const sessionsQuery = () =>
  queryOptions({ queryKey: meKeys.sessions, queryFn: () => getJson<{ items: SignInSession[] }>(`${PATH}/sessions`) });

export const tokensQuery = () => queryOptions({ queryKey: meKeys.tokens, queryFn: () => getJson<{ items: ApiToken[] }>(`${PATH}/tokens`) });

export function useSignIn() {
  return useMutation({ mutationFn: (body: SignInInput) => sendJson<void>("POST", "/api/sign-in", { body }) });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => sendJson<void>("POST", "/api/sign-out") });
}

/** What an invite or a reset link says of itself; a refusal where it was used or is over. */
export const openedLinkQuery = (kind: LinkKind, token: string) =>
  queryOptions({
    queryKey: ["link", kind, token],
    queryFn: () => getJson<OpenedLink>(`/api/${kind === "invite" ? "invites" : "resets"}/${encodeURIComponent(token)}`),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Joins by an invite, and is signed in with it. */
export function useAcceptInvite(token: string) {
  return useMutation({ mutationFn: (body: AcceptInput) => sendJson<void>("POST", `/api/invites/${encodeURIComponent(token)}`, { body }) });
}

/** Chooses a new password by a reset link. */
export function useResetPassword(token: string) {
  return useMutation({
    mutationFn: (body: { password: string }) => sendJson<void>("POST", `/api/resets/${encodeURIComponent(token)}`, { body }),
  });
}

export function useRename() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => sendJson<Me>("PATCH", PATH, { body: { name } }),
    // the name stands in the lists of every study too
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordChange) => sendJson<void>("POST", `${PATH}/password`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKeys.sessions }),
  });
}

/** Signs out elsewhere: one place, or (null) everywhere but here. */
export function useEndSessions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) => sendJson<void>("DELETE", id === null ? `${PATH}/sessions` : `${PATH}/sessions/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKeys.sessions }),
  });
}

export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: TokenInput) => sendJson<MadeToken>("POST", `${PATH}/tokens`, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKeys.tokens }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => sendJson<void>("DELETE", `${PATH}/tokens/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKeys.tokens }),
  });
}
