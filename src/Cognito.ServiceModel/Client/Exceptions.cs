namespace Cognito.ServiceModel.Client;

/// <summary>One class per error, and the table that finds it by the name on the wire.</summary>
internal static class Exceptions
{
    private const string Arguments = "string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode";

    public static string Source(ServiceModel model)
    {
        var errors = model.Shapes.Where(shape => shape.Kind == ShapeKind.Exception).ToList();
        return $$"""
            namespace Amazon.CognitoIdentityProvider.Model
            {
            {{string.Join("\n", errors.Select(Class))}}
            }

            namespace Amazon.CognitoIdentityProvider.Wire
            {
                internal static class ServiceErrors
                {
                    public static AmazonCognitoIdentityProviderException Create(ErrorAnswer e) => e.Code switch
                    {
            {{string.Join("\n", errors.Select(error => $"            \"{error}\" => {New("Model." + error)}{Extra(error)},"))}}
                        _ => {{New("AmazonCognitoIdentityProviderException")}},
                    };
                }
            }
            """;
    }

    private static string Class(Shape error) => $$"""
            /// <summary>One of the service's errors. {{ClientNames.Page("Operations")}}</summary>
            public class {{error}} : AmazonCognitoIdentityProviderException
            {
                public {{error}}(string message) : base(message) { }

                public {{error}}(string message, Exception innerException) : base(message, innerException) { }

                public {{error}}(Exception innerException) : base(innerException) { }

                public {{error}}({{Arguments}}) : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

                public {{error}}({{Arguments.Replace("Exception innerException, ", "")}}) : base(message, errorType, errorCode, requestId, statusCode) { }
        {{string.Concat(Members(error).Select(member => $"\n        public string {ClientNames.Property(member)} {{ get; set; }}\n"))}}    }

        """;

    private static string New(string type) => $"new {type}(e.Message, e.Cause, e.Type, e.Code, e.RequestId, e.Status)";

    private static string Extra(Shape error)
    {
        var members = Members(error)
            .Select(member => $"{ClientNames.Property(member)} = e.Texts.GetValueOrDefault(\"{member.Name}\")")
            .ToList();
        return members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}";
    }

    /// <summary>What an error carries beside its message, which every exception has.</summary>
    private static IEnumerable<Member> Members(Shape error) => error.Members.Where(member => member.Name != "message");
}
