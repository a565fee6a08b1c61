using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace Cognito.AspNetCore.Service;

/// <summary>Turns what the SDK throws into a <see cref="ServiceFailure"/>.</summary>
internal static partial class ServiceFailures
{
    private const string Suffix = "Exception";

    /// <returns>Null for what is no failure of the service but a fault in this process.</returns>
    public static ServiceFailure? From(Exception exception) => exception switch
    {
        AmazonUnmarshallingException or JsonException => new ServiceFailure.Malformed(),
        AmazonServiceException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } error =>
            new ServiceFailure.Error(WithoutSuffix(error.ErrorCode ?? ""), ForLog(error.Message ?? "")),
        AmazonServiceException or AmazonClientException or HttpRequestException or OperationCanceledException or TimeoutException or IOException =>
            new ServiceFailure.Outage(),
        _ => null,
    };

    private static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;

    /// <summary>Validation messages repeat what was sent; the log must not.</summary>
    private static string ForLog(string message) => SentValue.Replace(message, "Value at '").TrimEnd('.', '\n', ' ');

    [GeneratedRegex("Value '.*?' at '", RegexOptions.Singleline)]
    private static partial Regex SentValue { get; }
}
