using Cognito.Local.Model;

namespace Cognito.Local.Tokens;

/// <summary>How long the tokens of an app client live (behaviour §5.2): hours and days unless it names other units.</summary>
internal sealed record TokenLifetimes(TimeSpan Id, TimeSpan Access, TimeSpan Refresh)
{
    public static TokenLifetimes Of(UserPoolClientType client) => new(
        Span(client.IdTokenValidity, client.TokenValidityUnits?.IdToken ?? "hours") ?? TimeSpan.FromHours(1),
        Span(client.AccessTokenValidity, client.TokenValidityUnits?.AccessToken ?? "hours") ?? TimeSpan.FromHours(1),
        Span(client.RefreshTokenValidity, client.TokenValidityUnits?.RefreshToken ?? "days") ?? TimeSpan.FromDays(30));

    /// <summary>Zero means the default, as nothing does.</summary>
    private static TimeSpan? Span(int? value, string unit) => value is null or 0 ? null : unit switch
    {
        "seconds" => TimeSpan.FromSeconds(value.Value),
        "minutes" => TimeSpan.FromMinutes(value.Value),
        "hours" => TimeSpan.FromHours(value.Value),
        _ => TimeSpan.FromDays(value.Value),
    };
}
