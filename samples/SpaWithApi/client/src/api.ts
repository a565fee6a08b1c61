// The app's endpoints. Their types are made from its OpenAPI document: `npm run types`, while the app runs.
import type { components, paths } from "./openapi";

type Schemas = components["schemas"];
type Json<T> = { content: { "application/json": T } };
type Body<P extends keyof paths> = paths[P] extends { post: { requestBody: Json<infer B> } } ? B : never;
type Posted<P extends keyof paths> = paths[P] extends { post: { responses: { 200: Json<infer A> } } } ? A : never;
type Got<P extends keyof paths> = paths[P] extends { get: { responses: { 200: Json<infer A> } } } ? A : never;

/** Where signing in or up stands, as the server said last: the screen to show is a function of it. */
export type Said = Schemas["FlowResponse"];
export type Asking = Schemas["FlowResponseAsking"];
export type Challenge = Schemas["Challenge"];
export type Answer = Schemas["ChallengeAnswer"];
export type User = Schemas["UserResponse"];
export type SoftwareToken = Schemas["SoftwareTokenSetup"];
export type { Passkey } from "cognito-passkeys";

/** What the server said no to, in words for a person. The code is stable. */
export class Refused extends Error {
  constructor(readonly status: number, readonly code: string | undefined, detail: string | undefined) {
    super(detail ?? "Something went wrong. Try again.");
  }
}

export const get = <P extends keyof paths>(path: P): Promise<Got<P>> => call("GET", path);

export const post = <P extends keyof paths>(path: P, body: Body<P>): Promise<Posted<P>> => call("POST", path, body);

export const answer = (asked: Asking, given: Answer): Promise<Said> => post("/auth/sign-in/answer", { flow: asked.flow, answer: given });

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  // The session cookie goes along by itself. There is no token that this script could read, keep or lose.
  const response = await fetch(path, { method, body: JSON.stringify(body), headers: body ? { "Content-Type": "application/json" } : {} });
  const said = await response.json().catch(() => ({}));
  if (response.ok) return said;
  throw new Refused(response.status, said.code, said.detail);
}
