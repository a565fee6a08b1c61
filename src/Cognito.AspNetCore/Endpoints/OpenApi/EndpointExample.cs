namespace Cognito.AspNetCore.Endpoints.OpenApi;

/// <summary>What an endpoint may be sent, or may answer: metadata of the endpoint, shown in OpenAPI.</summary>
/// <param name="Name">Tells the examples of one endpoint apart.</param>
/// <param name="Value">The body.</param>
/// <param name="Type">What it is written as.</param>
/// <param name="IsAnswer">Whether the endpoint answers it.</param>
internal sealed record EndpointExample(string Name, object Value, Type Type, bool IsAnswer)
{
    public static EndpointExample Request(string name, object body) => new(name, body, body.GetType(), IsAnswer: false);

    public static EndpointExample Answer<T>(string name, T body)
        where T : class => new(name, body, typeof(T), IsAnswer: true);
}
