using System.Reflection;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Cognito.Local.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.Conventions;

/// <summary>What README.md says is so.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("dotnet run --project samples/QuickStart")]
    [InlineData("dotnet test")]
    public void Each_command_stands_alone_in_a_block(string command) =>
        Assert.Contains(command + "\n", Readme.Blocks("sh"));

    [Fact]
    public void Its_programs_compile() =>
        Rule.Holds(Readme.Blocks("csharp"), code => Compile(code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void Settings_are_the_options_and_their_defaults() =>
        Rule.Same(
            "README.md",
            Readme.Rows("Settings").Select(row => $"{row[0]} = {row[1]}"),
            nameof(CognitoOptions),
            Settings(new CognitoOptions(), ""));

    [Fact]
    public void Refusals_are_the_table_of_the_code() =>
        Rule.Same(
            "README.md",
            Readme.Rows("Refusals").Select(row => $"{row[0]} | {row[1]} | {row[2]}"),
            nameof(Refusals),
            AllRefusals().Select(refusal => $"{refusal.Code} | {refusal.Kind} | {refusal.Text}"));

    [Fact]
    public void Codes_of_refusals_are_unique() =>
        Rule.Holds(AllRefusals().GroupBy(refusal => refusal.Code), group => group.Count() == 1 ? null : $"{group.Key} stands {group.Count()} times");

    [Fact]
    public void Operations_are_those_of_the_local_pool() =>
        Rule.Same(
            "README.md",
            Readme.Rows("Operations of the local pool").SelectMany(row => row[1].Split(", ")),
            nameof(OperationTable),
            OperationTable.All.Keys);

    [Fact]
    public void Endpoints_are_those_of_MapCognito()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddCognito(options => (options.UserPoolId, options.ClientId) = ("eu-west-1_AbCdEfGhI", "client"));
        using var app = builder.Build();
        app.MapCognito("/auth");

        Rule.Same(
            "README.md",
            Readme.Rows("JSON endpoints").Where(row => row[0].Contains(" /", StringComparison.Ordinal)).Select(row => row[0]),
            nameof(CognitoEndpointRouteBuilderExtensions.MapCognito),
            ((IEndpointRouteBuilder)app).DataSources
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods, (endpoint, method) => $"{method} {endpoint.RoutePattern.RawText}"));
    }

    private static IEnumerable<Refusal> AllRefusals() =>
        typeof(Refusals).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<Refusal>();

    /// <summary>Every setting with its default; settings of settings have a colon, as in configuration.</summary>
    private static IEnumerable<string> Settings(object options, string prefix)
    {
        var properties = options.GetType().GetProperties().Where(property => property.DeclaringType!.Assembly == typeof(CognitoOptions).Assembly);
        foreach (var property in properties)
        {
            var value = property.GetValue(options);
            if (property.CanWrite || property.PropertyType.Assembly != typeof(CognitoOptions).Assembly)
            {
                yield return $"{prefix}{property.Name} = {Text(value)}";
            }
            else
            {
                foreach (var setting in Settings(value!, $"{prefix}{property.Name}:"))
                {
                    yield return setting;
                }
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null or System.Collections.ICollection { Count: 0 } => "none",
        TimeSpan { TotalDays: >= 1 } span => $"{span.TotalDays} days",
        TimeSpan { TotalMinutes: >= 1 } span => $"{span.TotalMinutes} minutes",
        TimeSpan span => $"{span.TotalSeconds} seconds",
        CognitoEvents => "do nothing",
        _ => value.ToString()!,
    };

    private static CSharpCompilation Compile(string code)
    {
        const string ImplicitUsings = """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using Microsoft.AspNetCore.Builder;
            global using Microsoft.AspNetCore.Hosting;
            global using Microsoft.AspNetCore.Http;
            global using Microsoft.AspNetCore.Routing;
            global using Microsoft.Extensions.Configuration;
            global using Microsoft.Extensions.DependencyInjection;
            global using Microsoft.Extensions.Hosting;
            global using Microsoft.Extensions.Logging;
            """;
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(code)],
            assemblies.Select(path => MetadataReference.CreateFromFile(path)));
    }
}
