using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;

namespace Cognito.Local.Delivery;

/// <summary>Tells a user whom an administrator created the name and the temporary password.</summary>
internal static class Invitation
{
    private static readonly string[] Attributes = ["phone_number", "email"];

    public static async ValueTask SendAsync(
        OperationContext context, UserPoolType pool, User user, string password, AdminCreateUserRequest request, CancellationToken cancellationToken)
    {
        foreach (var to in Destinations(user, request.DesiredDeliveryMediums ?? []))
        {
            var notice = new Notice(context, pool, user, to, Purposes.AdminCreateUser, password) { ClientMetadata = request.ClientMetadata };
            await Outbox.SendAsync(notice, cancellationToken);
        }
    }

    /// <summary>Each medium asked for that the user can be reached by; unasked, the phone before the e-mail.</summary>
    private static IEnumerable<Destination> Destinations(User user, IReadOnlyList<string> mediums)
    {
        var reachable = Attributes
            .Where(user.Attributes.ContainsKey)
            .Select(name => new Destination(name, user.Attributes[name]));
        return mediums.Count == 0 ? reachable.Take(1) : reachable.Where(destination => mediums.Contains(destination.Medium));
    }
}
