import { answer, post, type Answer, type Asking, type Said } from "./api";
import { CodeField, Field, Form, NewPasswordField } from "./Form";
import { passkeys } from "./passkeys";
import { SetUp } from "./SetUp";

const names = {
  password: "Password",
  passwordSrp: "Password",
  emailOtp: "Code by email",
  smsOtp: "Code by text message",
  smsMfa: "Code by text message",
  softwareTokenMfa: "Authenticator app",
  webAuthn: "Passkey",
};

/** Sign-in asks for something more. */
export function Challenged({ asked, onSaid }: { asked: Asking; onSaid: (said: Said) => void }) {
  return (
    <>
      <Question asked={asked} onSaid={onSaid} onAnswer={async given => onSaid(await answer(asked, given))} />
      <Form quiet button="Start again" onSubmit={async () => onSaid({ state: "signedOut" })} />
    </>
  );
}

interface QuestionProps {
  asked: Asking;
  onSaid: (said: Said) => void;
  onAnswer: (given: Answer) => Promise<void>;
}

/** What is asked, and how it is answered. A challenge that is not here does not compile. */
function Question({ asked, onSaid, onAnswer }: QuestionProps) {
  const { challenge } = asked;
  switch (challenge.type) {
    case "selectChallenge":
      return (
        <>
          <h1>How do you want to sign in?</h1>
          {challenge.factors.map(factor => <Form key={factor} quiet button={names[factor]} onSubmit={() => onAnswer({ type: "selectChallenge", factor })} />)}
        </>
      );
    case "passwordRequired":
      return (
        <>
          <h1>Your password</h1>
          <Form button="Sign in" onSubmit={typed => onAnswer({ type: "passwordRequired", password: typed("password") })}>
            <Field name="password" label="Password" type="password" autoComplete="current-password" autoFocus />
          </Form>
        </>
      );
    case "emailOtp":
    case "smsOtp":
    case "smsMfa":
      return (
        <>
          <h1>Enter the code</h1>
          <p>We have sent it to {challenge.delivery.destination ?? "you"}.</p>
          <Form button="Sign in" onSubmit={typed => onAnswer({ type: challenge.type, code: typed("code") })}>
            <CodeField />
          </Form>
          <Form quiet button="Another way" onSubmit={async () => onSaid(await post("/auth/sign-in", { flow: asked.flow }))} />
        </>
      );
    case "softwareTokenMfa":
      return (
        <>
          <h1>Enter the code of your authenticator app</h1>
          <Form button="Sign in" onSubmit={typed => onAnswer({ type: "softwareTokenMfa", code: typed("code") })}>
            <CodeField />
          </Form>
        </>
      );
    case "webAuthn":
      return (
        <>
          <h1>Use your passkey</h1>
          <Form button="Use a passkey" onSubmit={async () => onSaid(await passkeys.answer(asked) as Said)} />
        </>
      );
    case "newPasswordRequired":
      return (
        <>
          <h1>Choose your password</h1>
          <Form
            button="Save and sign in"
            onSubmit={typed => onAnswer({
              type: "newPasswordRequired",
              newPassword: typed("newPassword"),
              attributes: Object.fromEntries(challenge.missingAttributes.map(name => [name, typed(name)])),
            })}
          >
            {challenge.missingAttributes.map(name => <Field key={name} name={name} label={name.replaceAll("_", " ")} />)}
            <NewPasswordField />
          </Form>
        </>
      );
    case "selectMfaType":
      return (
        <>
          <h1>Which second step?</h1>
          {challenge.kinds.map(kind => <Form key={kind} quiet button={names[kind]} onSubmit={() => onAnswer({ type: "selectMfaType", kind })} />)}
        </>
      );
    case "mfaSetup":
      return <SetUp kinds={challenge.kinds} token={asked.softwareToken} onAnswer={given => onAnswer({ type: "mfaSetup", ...given })} />;
    case "customChallenge":
      return (
        <>
          <h1>One more question</h1>
          <p>{challenge.parameters.question ?? Object.values(challenge.parameters).join(" ")}</p>
          <Form button="Answer" onSubmit={typed => onAnswer({ type: "customChallenge", answer: typed("answer") })}>
            <Field name="answer" label="Answer" autoFocus />
          </Form>
        </>
      );
  }
}
