using System.Diagnostics;
using Cognito.Journeys.Programs;
using Cognito.Local.Tests;
using Cognito.Tests;

namespace Cognito.Journeys.Foreign;

/// <summary>The description of the JSON endpoints in the hands of others: openapi-typescript validates it and makes types, over which TypeScript checks a client.</summary>
public sealed class TypedClientTests(QuickStart app)
{
    /// <summary>What a client may get wrong, and what TypeScript says to it.</summary>
    private static readonly (string Right, string Wrong, string Error)[] s_mistakes =
    [
        ("said.user.subject", "said.challenge", "Property 'challenge' does not exist"),
        ("said.user.subject", "said.user.subject.nothing", "Property 'nothing' does not exist"),
        ("{ username, password }", "{ username, password: 1 }", "is not assignable to type 'string'"),
        ("code: ask(\"first code\")", "codes: ask(\"first code\")", "'codes' does not exist in type"),
        ("      case \"noPasskey\":\n", "", "is not assignable to type 'never'"),
        ("    case \"emailOtp\":\n", "", "is not assignable to type 'never'"),
        ("\"invalidCredentials\" | \"flowExpired\" |", "\"invalidCredential\" | \"flowExpired\" |", "is not assignable to type"),
    ];

    [Fact]
    public async Task A_client_over_the_generated_types_compiles_and_one_that_takes_the_endpoints_for_others_does_not()
    {
        await ForeignClients.InstallPackagesAsync();
        using var folder = new TemporaryFolder();
        var client = Repository.Read("tests/Journeys/Clients/typed/client.ts");
        var right = folder.Write("client.ts", client);
        var wrong = s_mistakes.Select((mistake, i) => folder.Write($"mistake{i}.ts", client.Replace(mistake.Right, mistake.Wrong, StringComparison.Ordinal))).ToArray();

        var (generated, said) = await RunAsync(folder, "openapi-typescript/bin/cli.js", new Uri(await app.StartedAsync(), "openapi/v1.json").AbsoluteUri, "-o", "auth.d.ts");
        var (_, errors) = await RunAsync(folder, "typescript/bin/tsc", ["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", right, .. wrong]);

        Assert.True(generated == 0, said);
        Assert.DoesNotContain("client.ts(", errors, StringComparison.Ordinal);
        for (var i = 0; i < s_mistakes.Length; i++)
        {
            Assert.Contains(errors.Split('\n'), line => line.Contains($"mistake{i}.ts(", StringComparison.Ordinal) && line.Contains(s_mistakes[i].Error, StringComparison.Ordinal));
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(TemporaryFolder folder, string script, params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo(Installed.Find("node"), [Repository.PathOf($"tests/Journeys/Clients/node_modules/{script}"), .. arguments])
        {
            WorkingDirectory = folder.File(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, output);
    }
}
