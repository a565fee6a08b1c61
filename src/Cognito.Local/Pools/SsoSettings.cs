using Cognito.Local.Model;
using Cognito.Local.Storage;

namespace Cognito.Local.Pools;

/// <summary>For how long an app client lets a sign-in at the managed login of another one be enough (SetUserPoolClientSessionConfiguration).</summary>
internal sealed record SsoSettings(int MaxValidityMinutes)
{
    private static readonly SsoSettings Default = new(60);

    public static SsoSettings Of(Tables tables, UserPoolClientType client) =>
        tables.SsoSettings.Find(client.UserPoolId!, "", client.ClientId!) ?? Default;

    public static void Save(Tables tables, UserPoolClientType client, SsoSettings settings) =>
        tables.SsoSettings.Save(client.UserPoolId!, "", client.ClientId!, DateTimeOffset.MaxValue, settings);

    public static void Delete(Tables tables, UserPoolClientType client) =>
        tables.SsoSettings.Delete(client.UserPoolId!, "", client.ClientId!);
}
