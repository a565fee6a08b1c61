using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>What is said when a pool's own function fails, or answers what it must not (behaviour §7.1).</summary>
internal static class TriggerErrors
{
    /// <summary>In the function's own words, of which a thousand characters are enough.</summary>
    public static ServiceException LambdaFailed(string trigger, string text) =>
        new(ErrorNames.UserLambdaValidation, $"{trigger} failed with error {text[..Math.Min(text.Length, 1000)]}.");

    public static ServiceException LambdaNotInvocable(string trigger, string error) =>
        new(ErrorNames.UnexpectedLambda, $"{trigger} invocation failed due to error {error}.");

    public static ServiceException LambdaMisconfigured(string trigger) =>
        new(ErrorNames.UnexpectedLambda, $"{trigger} invocation failed due to configuration.");

    public static ServiceException UnrecognizableLambdaOutput() => new(ErrorNames.InvalidLambdaResponse, "Unrecognizable lambda output");

    public static ServiceException LambdaOutputNotJson() => new(ErrorNames.InvalidLambdaResponse, "Invalid lambda function output : Invalid JSON");

    public static ServiceException ChallengeTooLarge() =>
        new(ErrorNames.InvalidLambdaResponse, "The private parameters and the metadata of the challenge are too long for its session.");

    public static ServiceException TooManyClaims(int most) =>
        new(ErrorNames.InvalidLambdaResponse, $"PreTokenGeneration changes more than {most} claims and scopes.");

    public static ServiceException CannotWordEmail() => new(
        ErrorNames.InvalidLambdaResponse, "CustomMessage can word e-mails only in a pool whose EmailSendingAccount is DEVELOPER.");

    public static ServiceException WordingTooLong() => new(
        ErrorNames.InvalidLambdaResponse, "CustomMessage gave more than 140 characters for an SMS or a subject, or more than 20000 for an e-mail.");

    public static ServiceException WordingIncomplete() =>
        new(ErrorNames.InvalidLambdaResponse, "CustomMessage gave a message without the parameters that it must contain.");

    public static ServiceException NothingToAutoVerify(string attribute) =>
        new(ErrorNames.InvalidLambdaResponse, $"PreSignUp cannot verify {attribute}: the user has none.");
}
