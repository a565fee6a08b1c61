/** What this browser and device can do. */
export interface PasskeySupport {
  /** Passkeys at all. */
  passkeys: boolean;
  /** Passkeys of this device itself, by fingerprint, face or screen lock. */
  platform: boolean;
  /** Passkeys among what the browser fills in by itself (autofill). */
  conditional: boolean;
}

/** A passkey of the person's account. */
export interface Passkey {
  id: string;
  name: string;
  relyingPartyId: string;
  createdAt: string | null;
  attachment: string | null;
  transports: string[];
}

/** Where a sign-in stands: what `POST /sign-in` and `POST /sign-in/answer` say. */
export interface SignInAnswer {
  state: string;
  flow?: string;
  expiresAt?: string;
  challenge?: { type: string; [member: string]: unknown };
  user?: { subject: string; name: string | null; groups: string[] };
  returnUrl?: string;
}

/** What a person may want of a sign-in. */
export interface SignInWishes {
  /** Where to go afterwards: a local URL. */
  returnUrl?: string;
  /** Whether the session outlives the browser. */
  persistent?: boolean;
}

export interface Stoppable {
  signal?: AbortSignal;
}

/** Why something did not come to its end. */
export class PasskeyError extends Error {
  /**
   * A code of the server's refusals, or of what the browser says: `aborted`, `alreadyRegistered`, `cancelled` (by the person, or nobody touched
   * anything in time), `notSupported`, `wrongSite`; `unreachable` when there is no answer.
   */
  readonly code: string;
  /** The HTTP status, or 0. */
  readonly status: number;
  /** Which input it is about. */
  readonly field?: string;
  /** To look for in the server's log. */
  readonly reference?: string;
}

export interface Passkeys {
  /** Adds a passkey of this device or another for whoever is signed in; the sign-in must be recent (`recentSignInRequired`). */
  register(options?: Stoppable & { /** Offer it here before a name is typed: only on the person's wish. */ rememberUsername?: boolean }): Promise<void>;
  list(options?: Stoppable): Promise<Passkey[]>;
  /** Deletes a passkey; the sign-in must be recent. */
  remove(id: string, options?: Stoppable): Promise<void>;
  /** Signs in by passkey under a name. What comes back may ask for something else, when the account has no passkey. */
  signIn(username: string, options?: Stoppable & SignInWishes & { rememberDevice?: boolean; rememberUsername?: boolean }): Promise<SignInAnswer>;
  /** Answers a challenge of type `webAuthn`, however it came to be asked. */
  answer(asked: SignInAnswer, options?: Stoppable): Promise<SignInAnswer>;
  /**
   * Offers the passkey of the name that this browser remembers, in a field with `autocomplete="username webauthn"`, for as long as the page is
   * open; to be started when the page is shown. Any other call of this module that needs a passkey calls it off.
   * @returns Null when there is nothing to offer, or it was called off.
   */
  signInConditionally(options?: Stoppable & SignInWishes): Promise<SignInAnswer | null>;
  /** Has this browser forget the name. */
  forgetUsername(options?: Stoppable): Promise<void>;
}

/** Asks the browser. */
export function passkeySupport(): Promise<PasskeySupport>;

/**
 * @param options.base Where `MapCognito` put the endpoints (default: `/auth`).
 * @param options.encodedData Gives what the service's script collected for threat protection: see cognito-context.js.
 */
export function createPasskeys(options?: { base?: string; encodedData?: () => string | undefined }): Passkeys;
