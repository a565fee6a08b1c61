using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Triggers;

namespace Cognito.Local.Delivery;

/// <summary>What a person is told, and why.</summary>
/// <param name="Context">The call it is for.</param>
/// <param name="Pool">The pool that says it.</param>
/// <param name="User">The user it is for.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
/// <param name="Code">The code or temporary password.</param>
internal sealed record Notice(OperationContext Context, UserPoolType Pool, User User, Destination To, string Purpose, string Code)
{
    /// <summary>The app client that the person came through; null when an administrator named none.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the caller says to the triggers.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>The user's attributes, as they would be when the message has done its work: an address may still wait for its code.</summary>
    public Dictionary<string, string> Attributes(Occasion occasion) => new(occasion.Attributes()) { [To.Attribute] = To.Value };

    /// <summary>What a person asked for through an app client.</summary>
    public static Notice Of(
        OperationContext context, AppClient app, User user, Destination to, string purpose, string code, IReadOnlyDictionary<string, string>? clientMetadata) =>
        new(context, app.Pool, user, to, purpose, code) { ClientId = app.Client.ClientId, ClientMetadata = clientMetadata };

    /// <summary>A code that a step of a sign-in asks for.</summary>
    public static Notice Of(Step step, Destination to, string code) =>
        new(step.Context, step.App.Pool, step.Login.User!, to, Purposes.Authentication, code)
        {
            ClientId = step.App.Client.ClientId,
            ClientMetadata = step.ClientMetadata,
        };
}
