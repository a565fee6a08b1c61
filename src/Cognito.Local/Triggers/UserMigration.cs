using System.Text.Json.Nodes;
using Cognito.Local.Challenges;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Triggers;

/// <summary>Someone whom the pool does not know signs in with a password, or has forgotten it: are they known elsewhere?</summary>
public sealed record UserMigrationRequest : TriggerRequest
{
    /// <summary>The password that was given, for the function to check; null when it was forgotten.</summary>
    public string? Password { get; init; }

    /// <summary>The <c>ClientMetadata</c> of InitiateAuth or AdminInitiateAuth; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ValidationData { get; init; }

    /// <summary>The <c>ClientMetadata</c> of ForgotPassword; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    internal override void Write(JsonObject request)
    {
        request.Remove("userAttributes");
        if (Password is not null)
            request["password"] = Password;
        request["validationData"] = ValidationData is null ? null : TriggerEvent.Map(ValidationData);
        TriggerEvent.Metadata(request, ClientMetadata);
    }
}

/// <summary>The user as known elsewhere. A response without attributes says that nobody is.</summary>
public sealed class UserMigrationResponse : TriggerResponse
{
    /// <summary>The new user's attributes; <c>email_verified</c> among them if that is so. An entry <c>username</c> gives another username.</summary>
    public IDictionary<string, string> UserAttributes { get; private set; } = new Dictionary<string, string>();

    /// <summary><c>CONFIRMED</c> lets them in; anything else makes them choose a new password first.</summary>
    public string? FinalUserStatus { get; set; }

    /// <summary>Whether an e-mail address or phone number that somebody else signs in with becomes this user's.</summary>
    public bool ForceAliasCreation { get; set; }

    /// <summary>Whether they get a code by SMS at each sign-in from now on.</summary>
    public bool EnableSmsMfa { get; set; }

    internal override void Write(JsonObject response)
    {
        response["userAttributes"] = null;
        response["finalUserStatus"] = null;
        response["messageAction"] = null;
        response["desiredDeliveryMediums"] = null;
        response["forceAliasCreation"] = null;
        response["enableSMSMFA"] = null;
    }

    internal override void Read(LambdaOutput response)
    {
        UserAttributes = response.Map("userAttributes");
        FinalUserStatus = response.Text("finalUserStatus");
        ForceAliasCreation = response.Flag("forceAliasCreation");
        EnableSmsMfa = response.Flag("enableSMSMFA");
    }
}

/// <summary>The trigger that brings users in from elsewhere.</summary>
internal static class UserMigration
{
    private static readonly TriggerKind<UserMigrationRequest, UserMigrationResponse> Kind =
        new("UserMigration", triggers => triggers.UserMigration, config => config.UserMigration);

    /// <summary>Someone signs in with a password that was sent as it is. SRP tells too little to check it elsewhere.</summary>
    public static async ValueTask AtSignInAsync(FlowCall call, CancellationToken cancellationToken)
    {
        if (call.Flow is Flows.Srp or Flows.Custom || call.Given.Optional(ParameterNames.Password) is not { } password)
            return;
        var occasion = new Occasion(call.Context, call.App.Pool, call.App.Client.ClientId, call.Given.Username, null);
        await BringInAsync(occasion, new UserMigrationRequest
        {
            TriggerSource = "UserMigration_Authentication",
            Password = password,
            ValidationData = call.ClientMetadata,
        }, cancellationToken);
    }

    /// <summary>Someone has forgotten a password.</summary>
    public static ValueTask AtForgotPasswordAsync(Occasion occasion, CancellationToken cancellationToken) =>
        BringInAsync(occasion, new UserMigrationRequest
        {
            TriggerSource = "UserMigration_ForgotPassword",
            ClientMetadata = occasion.ClientMetadata,
        }, cancellationToken);

    /// <summary>Creates the user if nobody here has the name and the function knows them. Whatever goes wrong, the name stays nobody's.</summary>
    private static async ValueTask BringInAsync(Occasion occasion, UserMigrationRequest request, CancellationToken cancellationToken)
    {
        if (!occasion.Has(Kind) || occasion.UserName.Length > Login.LongestName || occasion.Context.Store.Read(tables => UserNames.Find(tables, occasion.Pool, occasion.UserName)) is not null)
            return;
        try
        {
            var known = await occasion.CallAsync(Kind, request, () => new UserMigrationResponse(), cancellationToken);
            if (known.UserAttributes.Count == 0)
                return;
            var user = MigratedUser.Of(occasion, known, request.Password);
            occasion.Context.Store.Write(tables => InvitedUser.Save(tables, occasion.Pool, user, known.ForceAliasCreation));
        }
        catch (ServiceException e)
        {
            occasion.Context.Service.Triggers.Note(Kind.Name, occasion.Pool, e);
        }
    }
}
