using Cognito.Local;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Benchmarks;

/// <summary>
/// An endpoint that wants a bearer token, beside the same endpoint for everybody, in an app with Cognito and in one with stock JwtBearer, which is
/// given the keys; and in an app without any authentication. All requests are of one length, with tokens of the size that real ones have.
/// </summary>
internal static class Bearer
{
    private const double OfAnonymous = 0.95;
    private const int People = 20;

    public static async Task RunAsync(Report report)
    {
        using var cognito = new LocalCognito();
        var pool = cognito.CreatePool();
        var headers = await TokensAsync(pool);
        var issuer = $"https://cognito-idp.us-east-1.amazonaws.com/{pool.Id}";
        var keys = new JsonWebKeySet(await KeysAsync(cognito, issuer));

        await using var bare = await WebServer.StartAsync();
        await using var ours = await WebServer.StartAsync(services =>
        {
            services.AddSingleton(cognito.CreateClient());
            services.AddHttpClient(Backchannel.HttpClientName).ConfigurePrimaryHttpMessageHandler(cognito.CreateHandler);
            services.AddCognito(options => (options.UserPoolId, options.ClientId) = (pool.Id, pool.ClientId));
        });
        await using var stock = await WebServer.StartAsync(services =>
        {
            services.AddAuthorization();
            services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
            {
                options.MapInboundClaims = false;
                options.Configuration = new OpenIdConnectConfiguration { Issuer = issuer };
                foreach (var key in keys.GetSigningKeys())
                    options.Configuration.SigningKeys.Add(key);
                options.TokenValidationParameters = new TokenValidationParameters { ValidIssuer = issuer, ValidateAudience = false };
            });
        });

        await using var framework = await WebServer.StartAsync(services =>
        {
            services.AddAuthorization();
            services.AddAuthentication(Everybody.Name).AddScheme<AuthenticationSchemeOptions, Everybody>(Everybody.Name, null);
        });

        var measured = await Throughput.OfAsync(
            ("anonymous", i => ours.GetOpenAsync(Header(i))),
            ("bearer", i => ours.GetAsync("Authorization", Header(i))),
            ("anonymous, stock JwtBearer", i => stock.GetOpenAsync(Header(i))),
            ("stock JwtBearer", i => stock.GetAsync("Authorization", Header(i))),
            ("anonymous, empty handler", i => framework.GetOpenAsync(Header(i))),
            ("empty handler", i => framework.GetAsync("Authorization", Header(i))),
            ("app without authentication", i => bare.GetOpenAsync(Header(i))));

        string Header(int i) => headers[i % People];

        foreach (var throughput in measured)
            report.Line(throughput);
        report.Value("stock JwtBearer", measured[3].Of(measured[2]), "of anonymous throughput");
        report.Value("empty handler", measured[5].Of(measured[4]), "of anonymous throughput");
        report.Value("[Authorize] by bearer token", measured[1].Of(measured[6]), "of the throughput of an app without authentication");
        report.Value("stock JwtBearer", measured[3].Of(measured[6]), "of the throughput of an app without authentication");
        report.Value("empty handler", measured[5].Of(measured[6]), "of the throughput of an app without authentication");
        report.Budget("[Authorize] by bearer token", measured[1].Of(measured[0]), OfAnonymous, "of anonymous throughput");
    }

    private static async Task<string[]> TokensAsync(LocalUserPool pool)
    {
        var headers = new string[People];
        for (var i = 0; i < People; i++)
        {
            var name = $"somebody-with-a-name-{i}@example.com";
            pool.AddUser(new LocalUser(name) { Groups = ["administrators", "editors-of-everything"] });
            headers[i] = "Bearer " + (await pool.IssueTokensAsync(name)).AccessToken;
        }

        return headers;
    }

    private static async Task<string> KeysAsync(LocalCognito cognito, string issuer)
    {
        using var http = new HttpClient(cognito.CreateHandler());
        return await http.GetStringAsync(issuer + "/.well-known/jwks.json");
    }
}
