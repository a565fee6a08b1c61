using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;

namespace Cognito.Local.Console.Screens;

/// <summary>A call as its list shows it, with the pool, the client and the user it was about, as far as they are there.</summary>
internal sealed record EventItem(Happening Happening, UserPoolType? Pool, UserPoolClientType? Client, User? User)
{
    public static EventItem Of(Tables tables, Happening happening)
    {
        var client = happening.ClientId is { } id ? tables.Clients.Find(id) : null;
        var pool = (happening.PoolId ?? client?.UserPoolId) is { } named ? tables.Pools.Find(named) : null;
        return new(happening, pool, client, pool is not null && happening.Username is { } name ? UserNames.Find(tables, pool, name) : null);
    }
}
