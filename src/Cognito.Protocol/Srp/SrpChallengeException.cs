namespace Cognito.Protocol.Srp;

/// <summary>
/// What the service sent with its password challenge cannot be answered: a value that is malformed, too long, or (SRP_B, u) one
/// that would give the password away (RFC 5054 §2.5.3). The sign-in is to be refused; the message holds no value.
/// </summary>
internal sealed class SrpChallengeException(string message) : Exception(message);
