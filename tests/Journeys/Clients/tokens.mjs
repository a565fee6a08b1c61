// Tokens as aws-jwt-verify checks them. Its Cognito verifier knows only the service's own addresses, so its parts are put together here
// as its README says for other issuers: its generic RSA verifier, and its checks of Cognito's own claims.
import { JwtRsaVerifier } from "aws-jwt-verify";
import { validateCognitoJwtFields } from "aws-jwt-verify/cognito-verifier";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";

// The package's own fetcher does HTTPS only.
const fetcher = { fetch: async (uri) => (await fetch(uri)).arrayBuffer() };

/** The claims of a token, when it is good. `at` is the time to check expiry by, in seconds since 1970. */
export async function verify({ token, issuer, tokenUse, clientId, groups, after }) {
  const verifier = JwtRsaVerifier.create(
    { issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
  return await verifier.verify(token, {
    graceSeconds: -(after ?? 0),
    customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { tokenUse, clientId, groups }),
  });
}
