using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>One answer for each state of a flow.</summary>
internal static class FlowExamples
{
    public const string Flow = "Q2ZESjhLc2V2ZW50ZWVuY2hhcmFjdGVycw";
    public const string Code = "123456";

    private static readonly DateTimeOffset s_expiresAt = new(2026, 1, 31, 12, 3, 0, TimeSpan.Zero);

    public static EndpointExample Asking { get; } = Of("challenge", new FlowResponse.Asking(Flow, s_expiresAt, new SmsMfa(new CodeDelivery(DeliveryMedium.Sms, "+*******0100"))));

    public static EndpointExample AskingForPasskey { get; } = Of("challenge", new FlowResponse.Asking(Flow, s_expiresAt, new WebAuthn("""{"challenge":"c2V2ZW50ZWVu","rpId":"example.com"}""")));

    public static EndpointExample AskingForPassword { get; } = Of("challenge", new FlowResponse.Asking(Flow, s_expiresAt, new PasswordRequired()));

    public static EndpointExample SignedIn { get; } =
        Of("signedIn", new FlowResponse.SignedIn(new UserResponse("34c84488-e0e1-70ae-d2ee-991ad1a898c8", "ada", ["admins"])) { ReturnUrl = "/orders" });

    public static EndpointExample SignedOut { get; } = Of("signedOut", new FlowResponse.SignedOut());

    public static EndpointExample ConfirmationRequired { get; } = Of("confirmationRequired", new FlowResponse.ConfirmationRequired(Flow, s_expiresAt));

    public static EndpointExample Confirmed { get; } = Of("confirmed", new FlowResponse.Confirmed());

    public static EndpointExample PasswordResetRequired { get; } = Of("passwordResetRequired", new FlowResponse.PasswordResetRequired(Flow, s_expiresAt));

    public static EndpointExample CodeSent { get; } = Of("codeSent", new FlowResponse.CodeSent(Flow, s_expiresAt));

    public static EndpointExample PasswordChanged { get; } = Of("passwordChanged", new FlowResponse.PasswordChanged());

    public static EndpointExample NoPasskey { get; } = Of("noPasskey", new FlowResponse.NoPasskey());

    private static EndpointExample Of(string state, FlowResponse response) => EndpointExample.Answer(state, response);
}
