// SRP as cognito-srp-helper does it: no code in common with ours.
import { createSecretHash, createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from "cognito-srp-helper";
import { send } from "./service.mjs";

/** Answers the password challenge and gives what the service says then: tokens, or the next challenge. `forge` sends a signature that was not made from the password. */
export async function signInWithSrp({ endpoint, poolId, clientId, clientSecret, username, password, forge }) {
  const withHash = (name) => (clientSecret ? { SECRET_HASH: createSecretHash(name, clientId, clientSecret) } : {});
  const session = createSrpSession(username, password, poolId, false);

  const asked = await send({
    endpoint,
    operation: "InitiateAuth",
    input: wrapInitiateAuth(session, {
      ClientId: clientId,
      AuthFlow: "USER_SRP_AUTH",
      AuthParameters: { USERNAME: username, ...withHash(username) },
    }),
  });

  const name = asked.ChallengeParameters.USER_ID_FOR_SRP;
  const answer = wrapAuthChallenge(signSrpSession(session, asked), {
    ClientId: clientId,
    ChallengeName: asked.ChallengeName,
    ChallengeResponses: { USERNAME: name, ...withHash(name) },
    Session: asked.Session,
  });
  if (forge) {
    answer.ChallengeResponses.PASSWORD_CLAIM_SIGNATURE = Buffer.alloc(32, 7).toString("base64");
  }

  return await send({ endpoint, operation: "RespondToAuthChallenge", input: answer });
}
