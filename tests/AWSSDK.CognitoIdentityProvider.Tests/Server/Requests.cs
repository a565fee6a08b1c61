using System.Text;
using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace AWSSDK.CognitoIdentityProvider.Tests.Server;

internal static class Requests
{
    public static IConstrained Read(string operation, string json, UnknownMembers unknown = UnknownMembers.Refuse) =>
        Operations.All.Single(candidate => candidate.Name == operation).Read(Encoding.UTF8.GetBytes(json), unknown);

    /// <summary>The message of every broken constraint; empty when none is.</summary>
    public static string Broken(string operation, string json)
    {
        var violations = new ConstraintViolations();
        Read(operation, json).Validate(violations);
        return violations.Any ? violations.Message : "";
    }
}
