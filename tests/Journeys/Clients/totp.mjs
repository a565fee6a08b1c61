// An authenticator app, as otpauth does it.
import { Secret, TOTP } from "otpauth";

/** The code of a secret; `steps` codes later or earlier than now. */
export async function totp({ secret, steps }) {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + (steps ?? 0) * 30_000 });
}
