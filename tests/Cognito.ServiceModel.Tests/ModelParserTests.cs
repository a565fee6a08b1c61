namespace Cognito.ServiceModel.Tests;

public sealed class ModelParserTests
{
    private const string Service = "service Sample 2020-01-01 sample SampleService\n";

    [Fact]
    public void The_service_names_itself()
    {
        var model = ModelParser.Parse(Service);

        Assert.Equal(("Sample", "2020-01-01", "sample", "SampleService"), (model.Name, model.Version, model.EndpointPrefix, model.TargetPrefix));
    }

    [Fact]
    public void An_operation_has_a_signature_errors_and_pages()
    {
        var operation = Assert.Single(ModelParser.Parse(Service +
            """
            operation ListThings(In) -> Out unsigned
              errors Gone Broken
              pages Token Limit Things
            structure In
            structure Out
            exception Gone
            exception Broken server
            """).Operations);

        Assert.Equal(("ListThings", "In", "Out"), (operation.Name, operation.Input.Name, operation.Output?.Name));
        Assert.False(operation.IsSigned);
        Assert.Equal(["Gone", "Broken"], operation.Errors.Select(error => error.Name));
        Assert.Equal([false, true], operation.Errors.Select(error => error.IsServerFault));
        Assert.Equal(("Token", "Limit", "Things"), (operation.Pagination?.Token, operation.Pagination?.Limit, operation.Pagination?.Result));
    }

    [Fact]
    public void Members_may_be_declared_before_their_types_and_refer_to_themselves()
    {
        var tree = ModelParser.Parse(Service +
            """
            structure Tree sensitive
              Name Text required
              Children Trees deprecated
            list Trees of Tree ..3
            string Text
            """).Shapes[0];

        Assert.True(tree.IsSensitive);
        Assert.Equal([true, false], tree.Members.Select(member => member.IsRequired));
        Assert.Equal([false, true], tree.Members.Select(member => member.IsDeprecated));
        Assert.Same(tree, tree.Members[1].Shape.Element);
    }

    [Theory]
    [InlineData("string Text", null, null, false, null)]
    [InlineData("string Text 1..5 sensitive pattern [a b]+ x", 1, 5, true, "[a b]+ x")]
    [InlineData("string Text ..5 pattern a..b", null, 5, false, "a..b")]
    [InlineData("integer Text 0..", 0, null, false, null)]
    [InlineData("blob Text ..9", null, 9, false, null)]
    public void Constraints_follow_the_name(string text, int? min, int? max, bool isSensitive, string? pattern)
    {
        var shape = Assert.Single(ModelParser.Parse(Service + text).Shapes);

        Assert.Equal((min, max), ((int?)shape.Bounds.Min, (int?)shape.Bounds.Max));
        Assert.Equal((isSensitive, pattern), (shape.IsSensitive, shape.Pattern));
    }

    [Fact]
    public void A_map_has_keys_and_elements_and_an_enum_has_values()
    {
        var shapes = ModelParser.Parse(Service + "map M of K to E 1..2 sensitive\nenum K a b\nboolean E").Shapes;

        Assert.Equal(("K", "E", 1L, true), (shapes[0].Key?.Name, shapes[0].Element?.Name, shapes[0].Bounds.Min, shapes[0].IsSensitive));
        Assert.Equal(["a", "b"], shapes[1].Values);
    }

    [Theory]
    [InlineData("", "Line 1: a line 'service NAME VERSION ENDPOINT-PREFIX TARGET-PREFIX' is missing")]
    [InlineData(Service + "\n# note\nstruct A", "Line 4: 'struct' declares nothing")]
    [InlineData(Service + "3 A", "Line 2: '3' declares nothing")]
    [InlineData("  A B", "Line 1: an indented line belongs to the declaration above it, and there is none")]
    [InlineData(Service + "string A\nstring A", "Line 3: A is declared twice")]
    [InlineData(Service + "structure A\n  B C", "Line 3: C is not declared")]
    [InlineData(Service + "structure A\n  B", "Line 3: something is missing at the end")]
    [InlineData(Service + "structure A\n  B A maybe", "Line 3: 'maybe' has no meaning here")]
    [InlineData(Service + "string A 1..b", "Line 2: 'b' is not a number")]
    [InlineData(Service + "string A long", "Line 2: 'long' has no meaning here")]
    [InlineData(Service + "list A B", "Line 2: expected 'of'")]
    [InlineData(Service + "operation A", "Line 2: expected NAME(INPUT)")]
    [InlineData(Service + "operation A(B)", "Line 2: B is not declared")]
    [InlineData(Service + "structure B\noperation A(B)\n  throws C", "Line 4: 'throws C' has no meaning here")]
    public void What_cannot_be_understood_is_refused_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ModelException>(() => ModelParser.Parse(text)).Message);
}
