namespace Cognito.AspNetCore.Endpoints;

/// <summary>Marks an endpoint of <c>MapCognito</c>, in its metadata.</summary>
internal sealed class CognitoEndpoint;
