namespace Cognito.ServiceModel.Client;

/// <summary>One class of string constants per enumeration.</summary>
internal static class Enumerations
{
    public static string Source(ServiceModel model) => $$"""
        namespace Amazon.CognitoIdentityProvider
        {
        {{string.Join("\n", model.Shapes.Where(shape => shape.Kind == ShapeKind.Enum).Select(Class))}}
        }
        """;

    private static string Class(Shape shape) => $$"""
            public class {{shape.Name}} : ConstantClass
            {
        {{string.Join("\n", shape.Values.Select(value => Constant(shape, value)))}}

                public {{shape.Name}}(string value) : base(value) { }

                public static {{shape.Name}} FindValue(string value) => FindValue<{{shape.Name}}>(value);

                public static implicit operator {{shape.Name}}(string value) => FindValue(value);
            }

        """;

    private static string Constant(Shape shape, string value) =>
        $"        public static readonly {shape.Name} {ClientNames.Constant(value)} = new {shape.Name}(\"{value}\");";
}
