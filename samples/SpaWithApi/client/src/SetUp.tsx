import type { SoftwareToken } from "./api";
import { CodeField, Field, Form } from "./Form";

interface SetUpProps {
  kinds: readonly string[];
  token?: SoftwareToken;
  onAnswer: (given: { email?: string; code?: string }) => Promise<void>;
}

/** The pool wants a second step from everyone, and this person has none yet. */
export function SetUp({ kinds, token, onAnswer }: SetUpProps) {
  if (token) return <Authenticator token={token} onCode={code => onAnswer({ code })} />;
  return (
    <>
      <h1>Set up a second step</h1>
      {kinds.includes("softwareTokenMfa") && <Form button="Authenticator app" onSubmit={() => onAnswer({})} />}
      {kinds.includes("emailOtp") && (
        <Form quiet button="Codes by email" onSubmit={typed => onAnswer({ email: typed("email") })}>
          <Field name="email" label="Email address" type="email" autoComplete="email" />
        </Form>
      )}
    </>
  );
}

/** What an authenticator app scans, or is told by hand, and its first code. */
export function Authenticator({ token, onCode }: { token: SoftwareToken; onCode: (code: string) => Promise<void> }) {
  return (
    <>
      <h1>Set up an authenticator app</h1>
      {/* A picture that the server drew; the content security policy would let no script in it run. */}
      <a className="qr" href={token.uri} aria-label="Open in an authenticator app of this device" dangerouslySetInnerHTML={{ __html: token.qrCode }} />
      <p>Scan this with the app, or type <code>{token.secret}</code> there. Then enter the code that it shows.</p>
      <Form button="Turn on" onSubmit={typed => onCode(typed("code"))}>
        <CodeField />
      </Form>
    </>
  );
}
