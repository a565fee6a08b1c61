using System.Reflection;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

/// <summary>Operations called by their name.</summary>
internal static class Calls
{
    public static async Task<AmazonWebServiceResponse> CallAsync(this IAmazonCognitoIdentityProvider client, string operation, object request)
    {
        var method = typeof(IAmazonCognitoIdentityProvider).GetMethod($"{operation}Async")!;
        var call = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [request, TestContext.Current.CancellationToken], null)!;
        await call;
        return (AmazonWebServiceResponse)call.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(call)!;
    }

    public static object EmptyRequest(string operation) =>
        Activator.CreateInstance(typeof(InitiateAuthRequest).Assembly.GetType($"Amazon.CognitoIdentityProvider.Model.{operation}Request", throwOnError: true)!)!;
}
