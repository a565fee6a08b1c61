namespace Cognito.Protocol.Challenges;

/// <summary>PASSWORD: the password, as the first factor that was chosen.</summary>
public sealed record PasswordRequired : Challenge
{
    internal const string WireName = "PASSWORD";

    internal override string Name => WireName;

    internal static PasswordRequired Read(IReadOnlyDictionary<string, string> parameters) => new();

    internal override void WriteParameters(IDictionary<string, string> parameters)
    {
    }
}

/// <summary>The password.</summary>
/// <param name="Password">As typed.</param>
public sealed record PasswordRequiredAnswer(string Password) : ChallengeAnswer
{
    internal override string Name => PasswordRequired.WireName;

    internal static PasswordRequiredAnswer Read(IReadOnlyDictionary<string, string> responses) => new(responses.Required(ParameterNames.Password));

    internal override void WriteResponses(IDictionary<string, string> responses) => responses[ParameterNames.Password] = Password;
}
