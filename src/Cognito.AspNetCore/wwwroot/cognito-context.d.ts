/** The pool and the app client, as in the app's settings. Neither is secret. */
export interface ContextPool {
  userPoolId: string;
  clientId: string;
}

/** What the service's script collected, or undefined when it is not in the page. */
export function encodedData(of: ContextPool & { username?: string }): string | undefined;

/** Has a form send it along in the field `encodedData`; the name is taken from the field `username`. */
export function addEncodedData(form: HTMLFormElement, pool: ContextPool): void;
