using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Journeys.Screens;
using Cognito.Local;
using Cognito.Local.Triggers;

[assembly: AssemblyFixture(typeof(Sites))]

namespace Cognito.Journeys.Screens;

/// <summary>The apps whose screens are looked at, each started by the first test that needs it: one local service, a pool for each.</summary>
public sealed class Sites : IAsyncDisposable
{
    private readonly LocalCognito _cognito = new();
    private readonly Dictionary<Way, Lazy<Task<Site>>> _sites;

    public Sites() => _sites = Enum.GetValues<Way>().ToDictionary(way => way, way => new Lazy<Task<Site>>(() => StartAsync(way)));

    internal Task<Site> StartedAsync(Way way) => _sites[way].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values.Where(site => site is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            await (await site.Value).DisposeAsync();
        }

        _cognito.Dispose();
    }

    private async Task<Site> StartAsync(Way way) => await Site.StartAsync(
        await PoolAsync(way),
        way,
        options =>
        {
            foreach (var method in Methods(way))
            {
                options.SignIn.Methods.Add(method);
            }
        },
        pages =>
        {
            pages.ApplicationName = "Northwind";
            pages.OfferToRememberDevice = way == Way.Password;
            pages.SignInName = way == Way.MfaRequired ? SignInName.Username : SignInName.Email;
            pages.SignUpAttributes.Add(new("given_name"));
            pages.SignUpAttributes.Add(new("custom:plan") { Label = "Plan", Hint = "It can be changed later", Choices = [new("gold", "Gold"), new("silver", "Silver")], Required = false });
            pages.SignUpAttributes.Add(new("terms") { Label = "I accept the terms", IsCheckbox = true, IsValidationData = true });
            pages.FooterLinks.Add(new("Privacy", "/privacy"));
        });

    private async Task<LocalUserPool> PoolAsync(Way way)
    {
        var pool = _cognito.CreatePool(pool =>
        {
            pool.Schema = [new() { Name = "plan", AttributeDataType = "String" }];
            // Who has an address need not set up a second factor; the names of those who are to are no addresses.
            pool.UsernameAttributes = way == Way.MfaRequired ? null : ["email"];
            pool.DeviceConfiguration = way == Way.Password ? new() { DeviceOnlyRememberedOnUserPrompt = true } : null;
            pool.MfaConfiguration = way switch
            {
                Way.MfaRequired => "ON",
                Way.Choice => "OFF",
                _ => "OPTIONAL",
            };
            if (way == Way.MfaRequired)
            {
                // A pool that requires a second factor takes no code as the first one.
                pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD"] } };
            }
        });
        if (way == Way.Choice)
        {
            using var administrator = _cognito.CreateClient();
            await administrator.SetUserPoolMfaConfigAsync(new() { UserPoolId = pool.Id, WebAuthnConfiguration = new() { RelyingPartyId = "localhost" } });
        }

        if (way == Way.Custom)
        {
            AskRiddles(pool.Triggers);
        }

        return pool;
    }

    private static void AskRiddles(PoolTriggers triggers)
    {
        triggers.DefineAuthChallenge = (request, response, _) =>
        {
            response.ChallengeName = "CUSTOM_CHALLENGE";
            return default;
        };
        triggers.VerifyAuthChallengeResponse = (_, _, _) => default;
        triggers.CreateAuthChallenge = (_, response, _) =>
        {
            response.PublicChallengeParameters["question"] = "What goes on four legs in the morning?";
            return default;
        };
    }

    private static SignInMethod[] Methods(Way way) => way switch
    {
        Way.Choice => [SignInMethod.Password, SignInMethod.EmailOtp, SignInMethod.Passkey],
        Way.Custom => [SignInMethod.Custom],
        _ => [],
    };
}
