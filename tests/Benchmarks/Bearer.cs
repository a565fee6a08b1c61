using Cognito.Local;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Benchmarks;

/// <summary>
/// An endpoint that wants a bearer token, beside the same endpoint in an app without authentication and in one with stock JwtBearer, which is
/// given the keys. All get the same requests, with tokens of the size that real ones have.
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

        await using var anonymous = await WebServer.StartAsync();
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

        var measured = await Throughput.OfAsync(
            ("anonymous", i => GetAsync(anonymous, i)),
            ("bearer", i => GetAsync(ours, i)),
            ("stock JwtBearer", i => GetAsync(stock, i)));

        Task GetAsync(WebServer server, int i) => server.GetAsync("Authorization", headers[i % People]);

        foreach (var throughput in measured)
            report.Line(throughput);
        report.Value("stock JwtBearer", measured[2].Of(measured[0]), "of anonymous throughput");
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
