using System.Text.RegularExpressions;
using Cognito.Tests;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cognito.Conventions;

/// <summary>What must not come out.</summary>
public sealed partial class SecretsTests
{
    [Fact]
    public void No_log_message_takes_something_secret() =>
        Rule.Holds(
            CodeFile.All.SelectMany(file => file.Nodes<MethodDeclarationSyntax>().Where(IsLogMessage).Select(method => (file, method))),
            found => found.method.ParameterList.Parameters
                .Where(parameter => NamesSecret(parameter.Identifier.Text))
                .Select(parameter => $"{found.file.At(parameter)}: the log message {found.method.Identifier} takes {parameter.Identifier}"));

    [Fact]
    public void No_log_message_is_written_without_a_template_of_its_own() =>
        Rule.Holds(CodeFile.All, file => file.Nodes<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name } && LogCall().IsMatch(name))
            .Select(call => $"{file.At(call)}: log through [LoggerMessage]"));

    [Fact]
    public void No_file_names_a_path_of_somebodys_machine() =>
        Rule.Holds(TextFiles(), file => MachinePath().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"));

    [Fact]
    public void No_file_names_a_feed() =>
        Rule.Holds(TextFiles(), file => Feed().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"));

    private static bool IsLogMessage(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "LoggerMessage");

    /// <summary>The noun of a name is its last word: a requestId is no request.</summary>
    private static bool NamesSecret(string parameter) => Secret().IsMatch(Words().Matches(parameter)[^1].Value) || AlwaysSecret().IsMatch(parameter);

    /// <summary>All but this file, which names what it looks for.</summary>
    private static IEnumerable<string> TextFiles() =>
        Repository.Files.Where(file => Path.GetExtension(file) is not (".png" or ".ico" or ".woff2") && !file.EndsWith("/SecretsTests.cs", StringComparison.Ordinal));

    [GeneratedRegex("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();

    [GeneratedRegex("^(password|secret|code|token|session|ticket|cookie|credentials?|verifier|proof|signature|answer|flow|otp|hash|body|header|headers|request|response)$", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("password|secret|credential", RegexOptions.IgnoreCase)]
    private static partial Regex AlwaysSecret();

    [GeneratedRegex("^Log(Trace|Debug|Information|Warning|Error|Critical)?$")]
    private static partial Regex LogCall();

    [GeneratedRegex(@"(?<![\w.:/}{)-])/(work|home|root|Users|mnt|workspace|tmp)/[\w.-]+|\b[A-Z]:\\\w+")]
    private static partial Regex MachinePath();

    [GeneratedRegex("\"resolved\":|<add key=\"[^\"]*\" value=\"https?:|https?://[^\\s\"'<>]*(registry|nexus|artifactory|nuget|pypi|npmjs|jfrog|proxy)[^\\s\"'<>]*|index-url|registry\\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Feed();
}
