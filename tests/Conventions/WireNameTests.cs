using System.Text.RegularExpressions;
using Cognito.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cognito.Conventions;

/// <summary>Names of challenges, and of what they carry, are written in Cognito.Protocol and nowhere else.</summary>
public sealed partial class WireNameTests
{
    /// <summary>The generated client and the generator have them from the service's model.</summary>
    private static readonly string[] s_exempt = ["Cognito.Protocol", "Cognito.ServiceModel", "AWSSDK.CognitoIdentityProvider"];

    /// <summary>The table of flows; one of them has the name of a challenge too, another the name of a parameter.</summary>
    private const string Flows = "src/Cognito.Local/Challenges/Flows.cs";

    [Fact]
    public void Names_of_the_wire_stand_in_Protocol_alone()
    {
        var names = ChallengeNames().Concat(LiteralsOf(CodeFile.All.Where(file => file.Project == "Cognito.Protocol")).Select(literal => literal.Text).Where(IsWireName)).ToHashSet();
        Assert.Contains("SMS_MFA", names);
        Assert.Contains("PASSWORD_CLAIM_SIGNATURE", names);
        Rule.Holds(
            LiteralsOf(CodeFile.All.Where(file => !s_exempt.Contains(file.Project) && file.Path != Flows)),
            literal => names.Contains(literal.Text) ? $"{literal.At}: \"{literal.Text}\" has a name in Cognito.Protocol; use that" : null);
    }

    [Fact]
    public void Pages_know_no_name_of_the_wire() =>
        Rule.Holds(
            Repository.Files.Where(file => file.StartsWith("src/Cognito.AspNetCore.Pages/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cshtml" or ".js"),
            file => ChallengeNames().Where(name => Repository.Read(file).Contains(name, StringComparison.Ordinal)).Select(name => $"{file}: {name}"));

    private static IEnumerable<(string Text, string At)> LiteralsOf(IEnumerable<CodeFile> files) =>
        from file in files
        from token in file.Syntax.DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken)
        select (token.ValueText, file.At(token));

    private static IEnumerable<string> ChallengeNames() =>
        ChallengeEnum().Match(Repository.Read("src/Cognito.ServiceModel/cognito-idp.api")).Groups["values"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(IsWireName);

    private static bool IsWireName(string text) => UpperSnake().IsMatch(text);

    [GeneratedRegex(@"^enum ChallengeNameType (?<values>[A-Z_ ]+)$", RegexOptions.Multiline)]
    private static partial Regex ChallengeEnum();

    [GeneratedRegex("^[A-Z]+(_[A-Z]+)+$")]
    private static partial Regex UpperSnake();
}
