using System.Text.RegularExpressions;
using Cognito.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cognito.Conventions;

/// <summary>Habits of the product's code.</summary>
public sealed partial class TidyCodeTests
{
    [Fact]
    public void There_are_no_regions() =>
        Rule.Holds(CodeFile.All, file => file.Syntax.DescendantNodes(descendIntoTrivia: true)
            .OfType<RegionDirectiveTriviaSyntax>()
            .Select(region => $"{file.At(region)}: a region; split the file instead"));

    [Fact]
    public void A_type_is_partial_only_for_a_source_generator() =>
        Rule.Holds(CodeFile.All.Where(file => !IsCompletedByOurGenerator(file)), file => file.Nodes<TypeDeclarationSyntax>()
            .Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword) && !NeedsGenerator(type))
            .Select(type => $"{file.At(type)}: {type.Identifier} is partial without need"));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Rule.Holds(Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal)), file =>
            LeftForLater().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"));

    [Fact]
    public void Names_say_what_a_type_does() =>
        Rule.Holds(CodeFile.All, file => file.Nodes<BaseTypeDeclarationSyntax>()
            .Where(type => SaysNothing().IsMatch(type.Identifier.Text))
            .Select(type => $"{file.At(type)}: the name {type.Identifier} says nothing"));

    [Fact]
    public void A_file_is_named_after_a_type_in_it() =>
        Rule.Holds(
            CodeFile.All.Where(file => file.Nodes<MemberDeclarationSyntax>().Any(IsType)),
            file => file.Nodes<MemberDeclarationSyntax>().Where(IsType).Any(type => NameOf(type) == Path.GetFileName(file.Path).Split('.')[0])
                ? null
                : $"{file.Path} holds no type of that name");

    [Fact]
    public void A_namespace_is_the_folder() =>
        Rule.Holds(
            CodeFile.All.SelectMany(file => file.Nodes<BaseNamespaceDeclarationSyntax>().Select(space => (file, space))),
            found => IsRegistration(found.space.Name.ToString()) || found.space.Name.ToString() == NamespaceOf(found.file)
                ? null
                : $"{found.file.At(found.space)}: {found.space.Name} should be {NamespaceOf(found.file)}");

    [Fact]
    public void Interfaces_are_few()
    {
        var interfaces = CodeFile.All
            .SelectMany(file => file.Nodes<InterfaceDeclarationSyntax>())
            .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Parent is BaseNamespaceDeclarationSyntax)
            .Select(type => type.Identifier.Text)
            .Distinct()
            .Where(name => name != "IAmazonCognitoIdentityProvider")
            .ToArray();
        Assert.True(interfaces.Length <= 3, $"More public interfaces than users substitute: {string.Join(", ", interfaces)}");
    }

    private static bool IsType(MemberDeclarationSyntax member) => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static string NameOf(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax named ? named.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    /// <summary>The client's types continue in what <c>Cognito.ServiceModel</c> generates.</summary>
    private static bool IsCompletedByOurGenerator(CodeFile file) => file.Project == "AWSSDK.CognitoIdentityProvider";

    private static bool NeedsGenerator(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(parent => parent.Type.ToString() == "JsonSerializerContext") == true
        || type.DescendantNodes().OfType<AttributeSyntax>().Any(attribute => attribute.Name.ToString() is "LoggerMessage" or "GeneratedRegex" or "JsonSerializable");

    /// <summary>Methods that register things stand where apps look for them.</summary>
    private static bool IsRegistration(string name) => name is "Microsoft.Extensions.DependencyInjection" or "Microsoft.AspNetCore.Builder" or "Microsoft.AspNetCore.Authorization";

    private static string NamespaceOf(CodeFile file)
    {
        var folders = file.Path.Split('/')[2..^1];
        var root = file.Project == "AWSSDK.CognitoIdentityProvider" ? "Amazon.CognitoIdentityProvider" : file.Project;
        return string.Join('.', [root, .. folders]);
    }

    [GeneratedRegex(@"NotImplementedException|\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex("(Helper|Helpers|Util|Utils|Utility|Utilities|Manager|Misc|Common)$")]
    private static partial Regex SaysNothing();
}
