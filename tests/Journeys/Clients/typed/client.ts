// A client as an app would write it over the generated types: it must compile, and be forced to handle every case.
import type { components, operations, paths } from "./auth";

type Schemas = components["schemas"];
type Problem = Schemas["ProblemResponse"];
type Answered = Schemas["FlowResponse"];

async function post<P extends keyof paths>(
  path: P,
  body: paths[P] extends { post: { requestBody: { content: { "application/json": infer B } } } } ? B : never,
): Promise<Answered | Problem> {
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  return await response.json();
}

function isProblem(said: Answered | Problem): said is Problem {
  return "code" in said;
}

function answerTo(challenge: Schemas["Challenge"], ask: (what: string) => string): Schemas["ChallengeAnswer"] {
  switch (challenge.type) {
    case "passwordRequired":
      return { type: "passwordRequired", password: ask("password") };
    case "newPasswordRequired":
      return { type: "newPasswordRequired", newPassword: ask("new password"), attributes: Object.fromEntries(challenge.missingAttributes.map(name => [name, ask(name)])) };
    case "smsMfa":
    case "emailOtp":
    case "smsOtp":
      return { type: challenge.type, code: ask(`code sent to ${challenge.delivery.destination ?? "you"}`) };
    case "softwareTokenMfa":
      return { type: "softwareTokenMfa", code: ask(challenge.friendlyDeviceName ?? "code") };
    case "selectChallenge":
      return { type: "selectChallenge", factor: challenge.factors[0]! };
    case "selectMfaType":
      return { type: "selectMfaType", kind: challenge.kinds[0]! };
    case "mfaSetup":
      return { type: "mfaSetup", code: ask("first code") };
    case "webAuthn":
      return { type: "webAuthn", credential: ask(challenge.credentialRequestOptions) };
    case "customChallenge":
      return { type: "customChallenge", answer: ask(challenge.parameters["question"] ?? "") };
    default: {
      const nothingElse: never = challenge;
      return nothingElse;
    }
  }
}

export async function signIn(username: string, password: string, ask: (what: string) => string): Promise<string> {
  let said = await post("/auth/sign-in", { username, password });
  for (;;) {
    if (isProblem(said)) {
      const code: "invalidCredentials" | "flowExpired" | Exclude<Problem["code"], "invalidCredentials" | "flowExpired"> = said.code;
      throw new Error(`${said.status} ${code}: ${said.detail} ${said.field?.length ?? 0}`);
    }

    switch (said.state) {
      case "signedIn":
        return said.user.subject + said.user.groups.join() + (said.returnUrl?.length ?? 0);
      case "challenge":
        said = await post("/auth/sign-in/answer", { flow: said.flow, answer: answerTo(said.challenge, ask) });
        break;
      case "confirmationRequired":
        said = await post("/auth/sign-up/confirm", { flow: said.flow, code: ask("code") });
        break;
      case "passwordResetRequired":
      case "codeSent":
        said = await post("/auth/password/reset", { flow: said.flow, code: ask("code"), newPassword: ask("new password") });
        break;
      case "confirmed":
      case "passwordChanged":
      case "signedOut":
      case "noPasskey":
        return said.state;
      default: {
        const nothingElse: never = said;
        return nothingElse;
      }
    }
  }
}

export type Session = operations["getAuthSession"]["responses"][200]["content"]["application/json"];
