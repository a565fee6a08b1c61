using System.Net;
using System.Text.Json;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Wire;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cognito.Local.Console;

/// <summary>What a person's call came to: a step of a sign-in, a sign-up, a look at one's account. No secret is in it.</summary>
/// <param name="At">When.</param>
/// <param name="Operation">Which operation.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">What was asked next, or the error's own words.</param>
internal sealed record Happening(DateTimeOffset At, string Operation, Outcome Outcome, string Detail)
{
    public string? PoolId { get; init; }

    public string? ClientId { get; init; }

    /// <summary>The name as the call gave it.</summary>
    public string? Username { get; init; }

    /// <summary>Whence it came; null from within the process.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Whether people make such calls, and not administrators.</summary>
    public static bool IsPersons(ServiceOperation operation) =>
        !operation.IsSigned || operation.Name is nameof(AdminInitiateAuth) or nameof(AdminRespondToAuthChallenge);

    public static Happening Of(string operation, WireRequest call, WireResponse answer, DateTimeOffset now)
    {
        var (outcome, detail) = Ending(answer);
        var happening = new Happening(now, operation, outcome, detail) { Address = call.Address };
        try
        {
            using var json = JsonDocument.Parse(call.Body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return happening;
            var bearer = Bearer(CallSubject.Text(root, "AccessToken"));
            return happening with
            {
                PoolId = CallSubject.Text(root, "UserPoolId") ?? bearer?.Issuer[(bearer.Issuer.LastIndexOf('/') + 1)..],
                ClientId = CallSubject.Text(root, "ClientId") ?? Claim(bearer, "client_id"),
                Username = CallSubject.Text(root, "Username") ?? CallSubject.Text(root, "AuthParameters", "USERNAME")
                    ?? CallSubject.Text(root, "ChallengeResponses", "USERNAME") ?? Claim(bearer, "username"),
            };
        }
        catch (JsonException)
        {
            return happening;
        }
    }

    private static (Outcome Outcome, string Detail) Ending(WireResponse answer)
    {
        if (answer.ErrorType is { } error)
            return (Outcome.Refused, $"{error}: {answer.ErrorMessage}");
        if (answer.Body.IsEmpty)
            return (Outcome.Done, "");
        using var json = JsonDocument.Parse(answer.Body);
        if (CallSubject.Text(json.RootElement, "ChallengeName") is { } challenge)
            return (Outcome.Asked, $"Asks for {challenge}");
        return json.RootElement.TryGetProperty(nameof(InitiateAuthResponse.AuthenticationResult), out _) ? (Outcome.SignedIn, "") : (Outcome.Done, "");
    }

    private static JsonWebToken? Bearer(string? token)
    {
        try
        {
            return token is null ? null : new JsonWebToken(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Claim(JsonWebToken? token, string name) =>
        token is not null && token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
