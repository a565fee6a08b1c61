namespace Cognito.ServiceModel.Client;

/// <summary>Requests, responses and what they are made of, each able to write itself, to be read, or both.</summary>
internal static class Structures
{
    public static string Source(ServiceModel model)
    {
        var written = Reachable(model.Operations.Select(operation => operation.Input));
        var read = Reachable(model.Operations.Select(operation => operation.Output).OfType<Shape>());
        var requests = new HashSet<Shape>(model.Operations.Select(operation => operation.Input));
        var responses = new HashSet<Shape>(model.Operations.Select(operation => operation.Output).OfType<Shape>());
        var silent = model.Operations.Where(operation => operation.Output is null).Select(operation => new Shape(ShapeKind.Structure, operation.Name + "Response"));

        string Class(Shape shape)
        {
            var parent = requests.Contains(shape) ? " : AmazonCognitoIdentityProviderRequest" : responses.Contains(shape) ? " : AmazonWebServiceResponse" : "";
            return Text(shape, parent, written.Contains(shape) ? StructureWriter.Source(shape, requests.Contains(shape)) : "", read.Contains(shape) ? StructureReader.Source(shape) : "");
        }

        var classes = model.Shapes.Where(shape => shape.Kind == ShapeKind.Structure).Select(Class)
            .Concat(silent.Select(shape => Text(shape, " : AmazonWebServiceResponse", "", StructureReader.Source(shape))));
        return $$"""
            namespace Amazon.CognitoIdentityProvider.Model
            {
            {{string.Join("\n", classes)}}
            }
            """;
    }

    private static string Text(Shape shape, string parent, string writer, string reader) => $$"""
            /// <summary>{{ClientNames.Page(Subject(shape.Name))}}</summary>
            public class {{shape.Name}}{{parent}}
            {
        {{string.Concat(shape.Members.Select(Property))}}{{writer}}{{reader}}    }

        """;

    private static string Property(Member member)
    {
        var type = ClientNames.Type(member.Shape);
        var obsolete = member.IsDeprecated ? "        [Obsolete(\"The service no longer fills this in.\")]\n" : "";
        var initial = ClientNames.IsCollection(member.Shape) ? " = AWSConfigs.InitializeCollections ? [] : null;" : "";
        return $"{obsolete}        public {type} {ClientNames.Property(member)} {{ get; set; }}{initial}\n\n";
    }

    /// <summary>A request or response is documented on its operation's page.</summary>
    private static string Subject(string name) =>
        name.EndsWith("Request", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Request".Length)
        : name.EndsWith("Response", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Response".Length)
        : name;

    private static HashSet<Shape> Reachable(IEnumerable<Shape> roots)
    {
        var seen = new HashSet<Shape>();
        var open = new Stack<Shape>(roots);
        while (open.Count > 0)
        {
            var shape = open.Pop();
            if (!seen.Add(shape))
                continue;
            foreach (var member in shape.Members)
                open.Push(member.Shape);
            if (shape.Element is not null)
                open.Push(shape.Element);
        }

        return seen;
    }
}
