using Cognito.AspNetCore.Authentication;
using Cognito.Journeys.Screens;
using Cognito.Local;

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

    private Task<Site> StartAsync(Way way) => Site.StartAsync(
        Pool(way),
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
            pages.SignUpAttributes.Add(new("given_name"));
            pages.SignUpAttributes.Add(new("custom:plan") { Label = "Plan", Hint = "Gold or silver", Required = false });
            pages.FooterLinks.Add(new("Privacy", "/privacy"));
        });

    private LocalUserPool Pool(Way way) => _cognito.CreatePool(pool =>
    {
        pool.MfaConfiguration = way == Way.MfaRequired ? "ON" : "OPTIONAL";
        pool.UsernameAttributes = ["email"];
        pool.Schema = [new() { Name = "plan", AttributeDataType = "String" }];
        if (way == Way.MfaRequired)
        {
            // A pool that requires a second factor takes no code as the first one.
            pool.Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = ["PASSWORD"] } };
        }
    });

    private static SignInMethod[] Methods(Way way) => way switch
    {
        Way.Choice => [SignInMethod.Password, SignInMethod.EmailOtp, SignInMethod.Passkey],
        Way.Custom => [SignInMethod.Custom],
        _ => [],
    };
}
