using System.Security.Cryptography;
using System.Text;

namespace Cognito.ServiceModel.Tests;

/// <summary>
/// Counts and digests were taken once from the service's published model (version 2016-04-18) and what it gained since,
/// with a program that shares no code with the parser. They change only when the service's API does, and did once when the limits of
/// sessions and of the names of authentication levels, of which the model says nothing, came from the API reference.
/// </summary>
public sealed class CompletenessTests
{
    private static readonly ServiceModel Model = ModelText.Parsed;

    [Fact]
    public void Every_operation_is_there()
    {
        Assert.Equal(140, Model.Operations.Count);
        Assert.Equal(34, Model.Operations.Count(operation => !operation.IsSigned));
        Assert.Equal(13, Model.Operations.Count(operation => operation.Output is null));
        Assert.Equal(9, Model.Operations.Count(operation => operation.Pagination is not null));
    }

    [Theory]
    [InlineData(nameof(ShapeKind.Structure), 367)]
    [InlineData(nameof(ShapeKind.String), 85)]
    [InlineData(nameof(ShapeKind.Enum), 65)]
    [InlineData(nameof(ShapeKind.Exception), 59)]
    [InlineData(nameof(ShapeKind.List), 51)]
    [InlineData(nameof(ShapeKind.Integer), 22)]
    [InlineData(nameof(ShapeKind.Map), 10)]
    [InlineData(nameof(ShapeKind.Boolean), 5)]
    [InlineData(nameof(ShapeKind.Blob), 2)]
    [InlineData(nameof(ShapeKind.Timestamp), 1)]
    [InlineData(nameof(ShapeKind.Document), 1)]
    [InlineData(nameof(ShapeKind.Long), 1)]
    public void Every_shape_is_there(string kind, int count) =>
        Assert.Equal(count, Model.Shapes.Count(shape => shape.Kind.ToString() == kind));

    [Fact]
    public void Operations_are_what_the_service_published() =>
        AssertDigest("c4608088e28a19e2", Model.Operations.Select(operation => string.Join('|',
            operation.Name,
            operation.Input.Name,
            operation.Output?.Name,
            operation.IsSigned ? "sigv4" : "none",
            string.Join(',', operation.Errors.Select(error => error.Name)),
            operation.Pagination is { } pages ? $"{pages.Token},{pages.Limit},{pages.Result}" : "")));

    [Fact]
    public void Members_are_what_the_service_published() =>
        AssertDigest("5a3842fcf3aa43be", Model.Shapes.SelectMany(shape => shape.Members.Select(member => string.Join('|',
            shape.Name,
            member.Name,
            member.Shape.Name,
            member.IsRequired ? "required" : "",
            member.IsDeprecated ? "deprecated" : ""))));

    [Fact]
    public void Constraints_are_what_the_service_published() =>
        AssertDigest("84e9dd19e4cca711", Model.Shapes.Select(shape => string.Join('|',
            shape.Kind.ToString().ToLowerInvariant(),
            shape.Name,
            shape.Bounds.Min,
            shape.Bounds.Max,
            shape.IsSensitive ? "sensitive" : "",
            shape.IsServerFault ? "server" : "",
            string.Join(',', shape.Values),
            shape.Key?.Name,
            shape.Element?.Name,
            shape.Pattern)));

    private static void AssertDigest(string expected, IEnumerable<string> facts)
    {
        var text = string.Join('\n', facts.Order(StringComparer.Ordinal));
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
    }
}
