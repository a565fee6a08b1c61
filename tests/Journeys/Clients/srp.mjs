// SRP as cognito-srp-helper does it: no code in common with ours.
import {
  createDeviceVerifier, createSecretHash, createSrpSession, signSrpSession, signSrpSessionWithDevice, wrapAuthChallenge, wrapInitiateAuth,
} from "cognito-srp-helper";
import { send } from "./service.mjs";

/**
 * Proves the password and gives what the service says then: tokens, or the next challenge. `begin` is what the first call has besides (a flow
 * and its parameters), `device` a device to name, and `forge` sends a signature that was not made from the password.
 */
export async function signInWithSrp({ endpoint, poolId, clientId, clientSecret, username, password, begin, device, forge }) {
  const withHash = (name) => (clientSecret ? { SECRET_HASH: createSecretHash(name, clientId, clientSecret) } : {});
  const withDevice = device ? { DEVICE_KEY: device.key } : {};
  const session = createSrpSession(username, password, poolId, false);

  const asked = await send({
    endpoint,
    operation: "InitiateAuth",
    input: wrapInitiateAuth(session, {
      ClientId: clientId,
      AuthFlow: begin?.flow ?? "USER_SRP_AUTH",
      AuthParameters: { USERNAME: username, ...begin?.parameters, ...withDevice, ...withHash(username) },
    }),
  });

  const name = asked.ChallengeParameters.USER_ID_FOR_SRP;
  const answer = wrapAuthChallenge(signSrpSession(session, asked), {
    ClientId: clientId,
    ChallengeName: asked.ChallengeName,
    ChallengeResponses: { USERNAME: name, ...withDevice, ...withHash(name) },
    Session: asked.Session,
  });
  return await respond(endpoint, answer, forge);
}

/** Makes the secret of a device that the pool has just named, and what ConfirmDevice takes. */
export async function newDevice({ key, groupKey }) {
  const { DeviceSecretVerifierConfig, DeviceRandomPassword } = createDeviceVerifier(key, groupKey);
  return { verifier: DeviceSecretVerifierConfig, password: DeviceRandomPassword };
}

/** Answers DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER. */
export async function proveDevice({ endpoint, poolId, clientId, username, device, asked, forge }) {
  const session = createSrpSession(username, "", poolId, false);
  const verifier = await send({
    endpoint,
    operation: "RespondToAuthChallenge",
    input: wrapAuthChallenge(session, {
      ClientId: clientId,
      ChallengeName: "DEVICE_SRP_AUTH",
      ChallengeResponses: { USERNAME: username, DEVICE_KEY: device.key, SRP_A: session.largeA },
      Session: asked.Session,
    }),
  });

  const signed = signSrpSessionWithDevice(session, verifier, device.groupKey, device.password);
  const answer = wrapAuthChallenge(signed, {
    ClientId: clientId,
    ChallengeName: "DEVICE_PASSWORD_VERIFIER",
    ChallengeResponses: { USERNAME: username, DEVICE_KEY: device.key },
    Session: verifier.Session,
  });
  return await respond(endpoint, answer, forge);
}

async function respond(endpoint, answer, forge) {
  if (forge) {
    answer.ChallengeResponses.PASSWORD_CLAIM_SIGNATURE = Buffer.alloc(32, 7).toString("base64");
  }

  return await send({ endpoint, operation: "RespondToAuthChallenge", input: answer });
}
