using Cognito.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cognito.Conventions;

/// <summary>A C# file of the product, parsed.</summary>
internal sealed record CodeFile(string Path, SyntaxNode Syntax)
{
    public static IReadOnlyList<CodeFile> All { get; } =
        [.. Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).Select(Parse)];

    public string Project => Path.Split('/')[1];

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode =>
        Syntax.DescendantNodes().OfType<T>();

    /// <summary>Where the node is, for a message.</summary>
    public string At(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    public string At(SyntaxToken token) => $"{Path}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static CodeFile Parse(string path) =>
        new(path, CSharpSyntaxTree.ParseText(Repository.Read(path)).GetRoot());
}
