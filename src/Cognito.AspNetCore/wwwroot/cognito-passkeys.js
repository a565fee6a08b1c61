// Passkeys over the JSON endpoints of Cognito.AspNetCore (MapCognito). No dependencies; works under default-src 'self'.
// Types: cognito-passkeys.d.ts beside this file.

import { credentialToJson, parseCreationOptions, parseRequestOptions } from "./cognito-webauthn.js";

const encodedDataHeader = "Cognito-Encoded-Data";
const browserErrors = {
  AbortError: "aborted",
  InvalidStateError: "alreadyRegistered",
  NotAllowedError: "cancelled",
  NotSupportedError: "notSupported",
  SecurityError: "wrongSite",
};

/** The conditional request that waits in this page: browsers allow one request at a time. */
let waiting = null;

export class PasskeyError extends Error {
  constructor(code, message, details = {}) {
    super(message, { cause: details.cause });
    this.name = "PasskeyError";
    this.code = code;
    this.status = details.status ?? 0;
    this.field = details.field;
    this.reference = details.reference;
  }
}

export async function passkeySupport() {
  const type = globalThis.PublicKeyCredential;
  const ask = async name => (typeof type?.[name] === "function" ? await type[name]().catch(() => false) : false);
  return {
    passkeys: type !== undefined,
    platform: await ask("isUserVerifyingPlatformAuthenticatorAvailable"),
    conditional: await ask("isConditionalMediationAvailable"),
  };
}

export function createPasskeys({ base = "/auth", encodedData } = {}) {
  async function call(method, path, body, signal) {
    const headers = {};
    const encoded = encodedData?.();
    if (encoded) headers[encodedDataHeader] = encoded;
    if (body) headers["Content-Type"] = "application/json";
    let response;
    try {
      response = await fetch(base + path, { method, headers, body: body && JSON.stringify(body), credentials: "include", signal });
    } catch (error) {
      throw error.name === "AbortError" ? fromBrowser(error) : new PasskeyError("unreachable", "The server cannot be reached.", { cause: error });
    }
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    throw new PasskeyError(answer.code ?? "failed", answer.detail ?? response.statusText, { ...answer, status: response.status });
  }

  async function answer(asked, signal, mediation) {
    const publicKey = parseRequestOptions(JSON.parse(asked.challenge.credentialRequestOptions));
    const credential = await ceremony("get", { publicKey, signal, mediation });
    const given = { type: "webAuthn", credential: JSON.stringify(credentialToJson(credential)) };
    return call("POST", "/sign-in/answer", { flow: asked.flow, answer: given }, signal);
  }

  return {
    async register({ rememberUsername, signal } = {}) {
      stopWaiting();
      const { credentialCreationOptions } = await call("POST", "/account/passkeys/options", {}, signal);
      const publicKey = parseCreationOptions(JSON.parse(credentialCreationOptions));
      const credential = await ceremony("create", { publicKey, signal });
      await call("POST", "/account/passkeys", { credential: JSON.stringify(credentialToJson(credential)), rememberUsername }, signal);
    },

    async list({ signal } = {}) {
      return (await call("GET", "/account/passkeys", undefined, signal)).passkeys;
    },

    async remove(id, { signal } = {}) {
      await call("DELETE", "/account/passkeys/" + encodeURIComponent(id), undefined, signal);
    },

    async signIn(username, { signal, ...wishes } = {}) {
      stopWaiting();
      const asked = await call("POST", "/sign-in", { ...wishes, username, method: "passkey" }, signal);
      return isPasskeyAsked(asked) ? answer(asked, signal) : asked;
    },

    async answer(asked, { signal } = {}) {
      stopWaiting();
      return answer(asked, signal);
    },

    async signInConditionally({ signal, ...wishes } = {}) {
      if (!(await passkeySupport()).conditional) return null;
      stopWaiting();
      const own = new AbortController();
      waiting = own;
      const both = signal ? AbortSignal.any([signal, own.signal]) : own.signal;
      try {
        return await offer(wishes, both);
      } finally {
        if (waiting === own) waiting = null;
      }
    },

    async forgetUsername({ signal } = {}) {
      stopWaiting();
      await call("DELETE", "/sign-in/passkey", undefined, signal);
    },
  };

  /** Offers until somebody accepts, anew whenever the service is about to forget the offer before; null when there is nothing to offer, or it was called off. */
  async function offer(wishes, signal) {
    while (!signal.aborted) {
      const asked = await call("POST", "/sign-in/passkey", wishes, signal).catch(error => unlessAborted(error, signal));
      if (!asked || !isPasskeyAsked(asked)) return null;
      const expiry = new AbortController();
      const timer = setTimeout(() => expiry.abort(), timeLeft(asked));
      try {
        return await answer(asked, AbortSignal.any([signal, expiry.signal]), "conditional");
      } catch (error) {
        if (!expiry.signal.aborted) return unlessAborted(error, signal);
      } finally {
        clearTimeout(timer);
      }
      await visible(signal);
    }
    return null;
  }
}

function isPasskeyAsked(asked) {
  return asked.challenge?.type === "webAuthn";
}

function stopWaiting() {
  waiting?.abort();
  waiting = null;
}

function unlessAborted(error, signal) {
  if (signal.aborted) return null;
  throw error;
}

/** Milliseconds, with a margin for clocks that differ and for the person's touch. */
function timeLeft(asked) {
  return Math.max(30_000, Date.parse(asked.expiresAt) - Date.now() - 20_000);
}

/** Waits until somebody looks at the page: a page in the background asks the service for nothing. */
function visible(signal) {
  if (document.visibilityState === "visible") return Promise.resolve();
  return new Promise(resolve => {
    const done = () => {
      if (document.visibilityState !== "visible" && !signal.aborted) return;
      document.removeEventListener("visibilitychange", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    document.addEventListener("visibilitychange", done);
    signal.addEventListener("abort", done);
  });
}

async function ceremony(what, options) {
  try {
    if (!globalThis.PublicKeyCredential) throw new DOMException("This browser has no passkeys.", "NotSupportedError");
    return await navigator.credentials[what](options);
  } catch (error) {
    throw fromBrowser(error);
  }
}

function fromBrowser(error) {
  return new PasskeyError(browserErrors[error?.name] ?? "failed", error?.message ?? "", { cause: error });
}
