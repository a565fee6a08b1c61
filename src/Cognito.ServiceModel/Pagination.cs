namespace Cognito.ServiceModel;

/// <summary>The members that page through a list: the token has one name in the request and in the response.</summary>
internal sealed class Pagination(string token, string limit, string result)
{
    public string Token { get; } = token;

    public string Limit { get; } = limit;

    public string Result { get; } = result;
}
