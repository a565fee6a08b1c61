using System.Collections.Frozen;
using Cognito.Local.Operations;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>Every AuthFlow: one line each.</summary>
internal static class Flows
{
    public const string Srp = "USER_SRP_AUTH";
    public const string Password = "USER_PASSWORD_AUTH";
    public const string AdminPassword = "ADMIN_USER_PASSWORD_AUTH";
    public const string AdminNoSrp = "ADMIN_NO_SRP_AUTH";
    public const string RefreshAuth = "REFRESH_TOKEN_AUTH";
    public const string Refresh = "REFRESH_TOKEN";
    public const string Custom = "CUSTOM_AUTH";
    public const string Choice = "USER_AUTH";

    private static readonly string[] NameAndA = [ParameterNames.Username, ParameterNames.SrpA];
    private static readonly string[] NameAndPassword = [ParameterNames.Username, ParameterNames.Password];
    private static readonly string[] Token = [ParameterNames.RefreshToken];
    private static readonly string[] Name = [ParameterNames.Username];

    public static readonly FrozenDictionary<string, Flow> All = new Flow[]
    {
        new(Srp, NameAndA, IsPublic: true, IsAdmin: true, PasswordFactor.StartSrpAsync),
        new(Password, NameAndPassword, IsPublic: true, IsAdmin: false, PasswordFactor.CheckAsync),
        new(AdminPassword, NameAndPassword, IsPublic: false, IsAdmin: true, PasswordFactor.CheckAsync),
        new(AdminNoSrp, Name, IsPublic: false, IsAdmin: true, PasswordFactor.CheckOrAskAsync),
        new(RefreshAuth, Token, IsPublic: true, IsAdmin: true, Refreshing.ByFlowAsync),
        new(Refresh, Token, IsPublic: true, IsAdmin: true, Refreshing.ByFlowAsync),
        new(Custom, Name, IsPublic: true, IsAdmin: true, CustomAuth.StartAsync),
        new(Choice, Name, IsPublic: true, IsAdmin: true, ChoiceFlow.StartAsync),
    }.ToFrozenDictionary(flow => flow.Name, StringComparer.Ordinal);

    public static ValueTask<SignInAnswer> StartAsync(
        OperationContext context, string name, AuthParameters given, Func<AppClient> findApp, bool isAdmin,
        string? session, IReadOnlyDictionary<string, string>? clientMetadata, CancellationToken cancellationToken)
    {
        var flow = All[name];
        if (isAdmin ? !flow.IsAdmin : !flow.IsPublic)
            throw Errors.FlowNotSupported();
        var goesOn = name == Choice && session is not null;
        foreach (var parameter in goesOn ? [] : flow.Required)
            given.Required(parameter);
        var app = findApp();
        if (FlowRules.Refusal(app.Client, name, isAdmin) is { } refusal)
            throw refusal;
        var call = new FlowCall(context, app, name, given, isAdmin) { Session = session, ClientMetadata = clientMetadata };
        return flow.StartAsync(call, cancellationToken);
    }
}
