using Cognito.Local;

namespace Benchmarks;

/// <summary>
/// How long a process that has just begun waits for the first answer of a local pool: all code still to be compiled, SQLite
/// still to be loaded. Runs before the others, which would warm it up.
/// </summary>
internal static class FirstAnswer
{
    private const double Milliseconds = 150;

    public static async Task RunAsync(Report report)
    {
        var before = Environment.CpuUsage.TotalTime;
        using var cognito = new LocalCognito();
        using var http = new HttpMessageInvoker(cognito.CreateHandler());
        (await http.SendAsync(ListPools(), CancellationToken.None)).EnsureSuccessStatusCode();
        var spent = Environment.CpuUsage.TotalTime - before;
        report.BudgetAtMost("local pool, create in process, first answer", spent.TotalMilliseconds, Milliseconds, "ms CPU");
    }

    private static HttpRequestMessage ListPools() => new(HttpMethod.Post, "https://cognito.test/")
    {
        Content = new StringContent("""{"MaxResults":1}"""),
        Headers =
        {
            { "X-Amz-Target", "AWSCognitoIdentityProviderService.ListUserPools" },
            { "Authorization", "AWS4-HMAC-SHA256 any" },
        },
    };
}
