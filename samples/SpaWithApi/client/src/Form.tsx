import { useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from "react";
import { Refused } from "./api";
import { PasskeyError } from "./passkeys";

interface FormProps {
  button: string;
  quiet?: boolean;
  onSubmit: (typed: (name: string) => string) => Promise<void>;
  children?: ReactNode;
}

/** Sends what was typed, once at a time, and says what was wrong with it. Without fields it is a button. */
export function Form({ button, quiet, onSubmit, children }: FormProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await onSubmit(name => String(typed.get(name) ?? ""));
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit}>
      {problem && <p role="alert">{problem}</p>}
      {children}
      <button className={quiet ? "quiet" : undefined} disabled={busy}>{button}</button>
    </form>
  );
}

export function Field({ label, ...input }: { label: string; name: string } & InputHTMLAttributes<HTMLInputElement>) {
  return <label>{label}<input required maxLength={256} {...input} /></label>;
}

export const CodeField = () => <Field name="code" label="Code" inputMode="numeric" autoComplete="one-time-code" autoFocus />;

export const NewPasswordField = () => <Field name="newPassword" label="New password" type="password" autoComplete="new-password" />;

function wordsFor(error: unknown) {
  if (error instanceof Refused) return error.message;
  if (error instanceof PasskeyError) return error.status ? error.message : "That did not work with a passkey. Try again, or another way.";
  return "The server cannot be reached. Try again.";
}
