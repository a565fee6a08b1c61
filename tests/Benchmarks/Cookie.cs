using Cognito.Local;
using Cognito.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>
/// An endpoint that wants a session, kept in its cookie or on the server, beside the same endpoint for everybody in the same app; and stock cookies with
/// saved tokens. All have sessions of the same people, with the same tokens; each stands beside anonymous requests of the same length.
/// </summary>
internal static class Cookie
{
    private const double OfAnonymous = 0.85;
    private const int MostBytes = 4_095;
    private const int MostBytesOfReference = 250;
    private const int People = 20;

    public static async Task RunAsync(Report report)
    {
        using var cognito = new LocalCognito();
        var pool = cognito.CreatePool();
        var tokens = await IssueAsync(pool);

        await using var sealedIn = await WebServer.StartAsync(services => Add(services), EnterAsync);
        await using var stored = await WebServer.StartAsync(services => Add(services.AddDistributedMemoryCache()).UseServerSideSessions(), EnterAsync);
        await using var stock = await WebServer.StartAsync(
            services =>
            {
                services.AddAuthorization();
                services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
            },
            EnterAsync);
        var (ofSealed, ofStored, ofStock) = (await EnterAllAsync(sealedIn), await EnterAllAsync(stored), await EnterAllAsync(stock));

        var measured = await Throughput.OfAsync(
            ("anonymous, as long as the next", i => sealedIn.GetOpenAsync(ofSealed[i % People])),
            ("session in its cookie", i => sealedIn.GetAsync("Cookie", ofSealed[i % People])),
            ("anonymous, as long as the next", i => stored.GetOpenAsync(ofStored[i % People])),
            ("session on the server", i => stored.GetAsync("Cookie", ofStored[i % People])),
            ("anonymous, as long as the next", i => stock.GetOpenAsync(ofStock[i % People])),
            ("stock cookies with saved tokens", i => stock.GetAsync("Cookie", ofStock[i % People])));

        foreach (var throughput in measured)
            report.Line(throughput);
        report.Value("stock cookies with saved tokens", measured[5].Of(measured[4]), "of anonymous throughput");
        report.Budget("[Authorize] by session cookie", measured[1].Of(measured[0]), OfAnonymous, "of anonymous throughput");
        report.Budget("[Authorize] by session on the server", measured[3].Of(measured[2]), OfAnonymous, "of anonymous throughput");
        report.Value("tokens of the largest session", tokens.Max(one => one.Sum(token => token.Value.Length)), "bytes");
        report.Value("stock cookies with saved tokens", ofStock.Max(cookie => cookie.Length), "bytes");
        report.BudgetAtMost("session cookie", ofSealed.Max(cookie => cookie.Length), MostBytes, "bytes");
        report.BudgetAtMost("session cookie, on the server", ofStored.Max(cookie => cookie.Length), MostBytesOfReference, "bytes");

        AuthenticationBuilder Add(IServiceCollection services)
        {
            services.AddSingleton(cognito.CreateClient());
            services.AddHttpClient(Backchannel.HttpClientName).ConfigurePrimaryHttpMessageHandler(cognito.CreateHandler);
            return services.AddCognito(options => (options.UserPoolId, options.ClientId) = (pool.Id, pool.ClientId));
        }

        Task EnterAsync(HttpContext context, int person) => Sessions.BeginAsync(context, tokens[person]);
    }

    private static async Task<AuthenticationToken[][]> IssueAsync(LocalUserPool pool)
    {
        var tokens = new AuthenticationToken[People][];
        for (var i = 0; i < People; i++)
        {
            var name = $"somebody-with-a-name-{i}@example.com";
            pool.AddUser(new LocalUser(name) { Groups = ["administrators", "editors-of-everything"] });
            tokens[i] = await Sessions.TokensAsync(pool, name);
        }

        return tokens;
    }

    private static async Task<string[]> EnterAllAsync(WebServer server)
    {
        var cookies = new string[People];
        for (var i = 0; i < People; i++)
            cookies[i] = await server.EnterAsync(i);
        return cookies;
    }
}
