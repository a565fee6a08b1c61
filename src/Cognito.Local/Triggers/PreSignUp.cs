using System.Text.Json.Nodes;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Triggers;

/// <summary>A user is about to be created; nothing has been stored yet.</summary>
public sealed record PreSignUpRequest : TriggerRequest
{
    /// <summary>The <c>ValidationData</c> of SignUp or AdminCreateUser; null when there is none. It is not kept.</summary>
    public IReadOnlyDictionary<string, string>? ValidationData { get; init; }

    /// <summary>The <c>ClientMetadata</c> of the call; null when there is none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    internal override void Write(JsonObject request)
    {
        request["validationData"] = ValidationData is null ? null : TriggerEvent.Map(ValidationData);
        TriggerEvent.Metadata(request, ClientMetadata);
    }
}

/// <summary>What becomes of a person who signs up. For AdminCreateUser it makes no difference.</summary>
public sealed class PreSignUpResponse : TriggerResponse
{
    /// <summary>Whether the user is confirmed at once, without a code.</summary>
    public bool AutoConfirmUser { get; set; }

    /// <summary>Whether the e-mail address counts as verified at once. There must be one.</summary>
    public bool AutoVerifyEmail { get; set; }

    /// <summary>Whether the phone number counts as verified at once. There must be one.</summary>
    public bool AutoVerifyPhone { get; set; }

    internal override void Write(JsonObject response)
    {
        response["autoConfirmUser"] = AutoConfirmUser;
        response["autoVerifyEmail"] = AutoVerifyEmail;
        response["autoVerifyPhone"] = AutoVerifyPhone;
    }

    internal override void Read(LambdaOutput response)
    {
        AutoConfirmUser = response.Flag("autoConfirmUser");
        AutoVerifyEmail = response.Flag("autoVerifyEmail");
        AutoVerifyPhone = response.Flag("autoVerifyPhone");
    }
}

/// <summary>The trigger before a user is created.</summary>
internal static class PreSignUp
{
    private static readonly TriggerKind<PreSignUpRequest, PreSignUpResponse> Kind =
        new("PreSignUp", triggers => triggers.PreSignUp, config => config.PreSignUp);

    /// <summary>A person signs up.</summary>
    /// <returns>The user as the function wants them.</returns>
    public static async ValueTask<User> SignUpAsync(
        Occasion occasion, User user, IReadOnlyDictionary<string, string>? validationData, CancellationToken cancellationToken) =>
        occasion.Has(Kind) ? Apply(user, await CallAsync(occasion, "PreSignUp_SignUp", user, validationData, cancellationToken)) : user;

    /// <summary>An administrator creates a user.</summary>
    public static async ValueTask AdminCreateUserAsync(
        Occasion occasion, User user, IReadOnlyDictionary<string, string>? validationData, CancellationToken cancellationToken)
    {
        if (occasion.Has(Kind))
            await CallAsync(occasion, "PreSignUp_AdminCreateUser", user, validationData, cancellationToken);
    }

    private static ValueTask<PreSignUpResponse> CallAsync(
        Occasion occasion, string source, User user, IReadOnlyDictionary<string, string>? validationData, CancellationToken cancellationToken) =>
        occasion.CallAsync(Kind, new PreSignUpRequest
        {
            TriggerSource = source,
            UserAttributes = Given(user),
            ValidationData = validationData,
            ClientMetadata = occasion.ClientMetadata,
        }, () => new PreSignUpResponse(), cancellationToken);

    /// <summary>What was given: that an address is unverified is not told before it could be otherwise.</summary>
    private static Dictionary<string, string> Given(User user) => user.Attributes
        .Where(attribute => !StandardAttributes.IsVerifiedFlag(attribute.Key) || attribute.Value == "true")
        .ToDictionary(StringComparer.Ordinal);

    private static User Apply(User user, PreSignUpResponse response)
    {
        var attributes = user.Attributes.ToDictionary(StringComparer.Ordinal);
        if (response.AutoVerifyEmail)
            Verify(attributes, "email");
        if (response.AutoVerifyPhone)
            Verify(attributes, "phone_number");
        return user with { Attributes = attributes, Status = response.AutoConfirmUser ? UserStatus.CONFIRMED : user.Status };
    }

    private static void Verify(Dictionary<string, string> attributes, string name)
    {
        if (!attributes.ContainsKey(name))
            throw TriggerErrors.NothingToAutoVerify(name);
        attributes[StandardAttributes.VerifiedFlag(name)] = "true";
    }
}
