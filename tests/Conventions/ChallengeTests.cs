using System.Runtime.CompilerServices;
using Cognito.AspNetCore.Pages.SignIn;
using Cognito.Protocol.Challenges;
using Cognito.Tests;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cognito.Conventions;

/// <summary>A new challenge is a file in Protocol, a rule in the local pool, a page, and the tests of each; this fails until all are there.</summary>
public sealed class ChallengeTests
{
    /// <summary>No local pool poses them yet. Whoever builds a rule takes its challenge out.</summary>
    private static readonly Type[] s_notPosed = [];

    /// <summary>No page asks them yet: a sign-in that meets one ends as unsupported. Whoever builds a page takes its challenge out.</summary>
    private static readonly Type[] s_notAsked = [];

    [Fact]
    public void Every_challenge_has_its_file_and_its_sample_in_Protocol()
    {
        var samples = Repository.Read("tests/Cognito.Protocol.Tests/Challenges/Samples.cs");
        Rule.Holds(ChallengeCatalogue.All.Select(kind => kind.ChallengeType.Name), name =>
            !Repository.Has($"src/Cognito.Protocol/Challenges/{name}.cs") ? $"src/Cognito.Protocol/Challenges/{name}.cs is missing"
            : !samples.Contains($"new {name}(", StringComparison.Ordinal) ? $"the samples of the tests of Protocol lack {name}"
            : null);
    }

    [Fact]
    public void Every_file_of_a_challenge_is_in_the_catalogue() =>
        Rule.Holds(
            CodeFile.All.Where(file => file.Path.StartsWith("src/Cognito.Protocol/Challenges/", StringComparison.Ordinal) && DeclaresChallenge(file)),
            file => ChallengeCatalogue.All.Any(kind => kind.ChallengeType.Name == Path.GetFileNameWithoutExtension(file.Path)) ? null : $"{file.Path} is not in ChallengeCatalogue");

    [Fact]
    public void Every_challenge_that_is_posed_has_its_rule_in_the_local_pool_and_the_rule_its_tests() =>
        Rule.Holds(
            ChallengeCatalogue.All.Where(kind => !s_notPosed.Contains(kind.ChallengeType)).SelectMany(kind => RuleFiles(kind.ChallengeType)),
            file => Repository.Has(file) ? null : $"{file} is missing");

    [Fact]
    public void Every_challenge_that_a_person_answers_has_its_page() =>
        Rule.Holds(
            ChallengeCatalogue.All.Where(kind => kind.IsForPeople && !s_notAsked.Contains(kind.ChallengeType)),
            kind => PageOf(kind.ChallengeType) is not { } page ? $"ChallengePages has no page for {kind.ChallengeType.Name}"
                : !Repository.Has($"src/Cognito.AspNetCore.Pages/Areas/Cognito/Pages{page}.cshtml") ? $"there is no page {page} for {kind.ChallengeType.Name}"
                : null);

    [Fact]
    public void What_is_said_not_to_be_built_is_not() =>
        Rule.Holds(ChallengeCatalogue.All.Select(kind => kind.ChallengeType), challenge =>
            s_notPosed.Contains(challenge) && RuleFiles(challenge).Any(Repository.Has) ? $"{challenge.Name} has a rule: take it off the list above"
            : s_notAsked.Contains(challenge) && PageOf(challenge) is not null ? $"{challenge.Name} has a page: take it off the list above"
            : null);

    private static string? PageOf(Type challenge) => ChallengePages.Of((Challenge)RuntimeHelpers.GetUninitializedObject(challenge));

    private static string[] RuleFiles(Type challenge) =>
        [$"src/Cognito.Local/Challenges/{challenge.Name}Rule.cs", $"tests/Cognito.Local.Tests/Challenges/{challenge.Name}RuleTests.cs"];

    private static bool DeclaresChallenge(CodeFile file) => file
        .Nodes<RecordDeclarationSyntax>()
        .Any(record => record.Identifier.Text != nameof(UnknownChallenge) && record.BaseList?.Types.Any(parent => parent.Type.ToString() == nameof(Challenge)) == true);
}
