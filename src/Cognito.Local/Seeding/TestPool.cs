using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.Local.Seeding;

/// <summary>The pools that tests are handed.</summary>
internal static class TestPool
{
    public static LocalUserPool Create(
        LocalCognito cognito, Action<CreateUserPoolRequest>? changePool, Action<CreateUserPoolClientRequest>? changeClient)
    {
        using var api = cognito.CreateClient();
        var pool = Permissive();
        changePool?.Invoke(pool);
        var made = Result(api.CreateUserPoolAsync(pool)).UserPool;
        if (made.MfaConfiguration != UserPoolMfaType.OFF)
            cognito.Service.Store.Write(tables => tables.MfaConfigs.Save(made.Id, EveryFactor()));

        var client = new CreateUserPoolClientRequest
        {
            UserPoolId = made.Id,
            ClientName = "test",
            PreventUserExistenceErrors = PreventUserExistenceErrorTypes.ENABLED,
            ExplicitAuthFlows =
            [
                "ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH",
                "ALLOW_REFRESH_TOKEN_AUTH",
            ],
        };
        changeClient?.Invoke(client);
        var app = Result(api.CreateUserPoolClientAsync(client)).UserPoolClient;
        return new LocalUserPool(cognito, made.Id, app.ClientId, app.ClientSecret);
    }

    public static LocalUserPool Find(LocalCognito cognito, string id)
    {
        var (pool, client) = cognito.Service.Store.Read(tables =>
            (tables.Pools.Find(id), tables.Clients.Page(id, "", int.MaxValue).MinBy(client => client.CreationDate)));
        if (pool is null)
            throw new ArgumentException($"There is no user pool {id}.", nameof(id));
        return client is null
            ? throw new ArgumentException($"The user pool {id} has no app client.", nameof(id))
            : new LocalUserPool(cognito, id, client.ClientId!, client.ClientSecret);
    }

    private static CreateUserPoolRequest Permissive() => new()
    {
        PoolName = "test",
        AutoVerifiedAttributes = ["email"],
        MfaConfiguration = UserPoolMfaType.OPTIONAL,
        SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" },
        EmailConfiguration = new()
        {
            EmailSendingAccount = EmailSendingAccountType.DEVELOPER,
            SourceArn = "arn:aws:ses:us-east-1:000000000000:identity/test@example.com",
        },
        Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP, AuthFactorType.SMS_OTP, AuthFactorType.WEB_AUTHN] } },
    };

    private static Model.GetUserPoolMfaConfigResponse EveryFactor() => new()
    {
        SmsMfaConfiguration = new() { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" } },
        SoftwareTokenMfaConfiguration = new() { Enabled = true },
        EmailMfaConfiguration = new(),
    };

    /// <summary>Constructors of fixtures cannot wait; a call within the process never waits for a socket.</summary>
    private static T Result<T>(Task<T> call) => call.GetAwaiter().GetResult();
}
