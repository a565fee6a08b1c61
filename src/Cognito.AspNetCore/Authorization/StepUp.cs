using System.Globalization;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Authorization;

/// <summary>What a sign-in would have to be like for somebody who is signed in, but not well enough for this (RFC 9470).</summary>
/// <param name="MaxAge">The longest time ago; null for any.</param>
/// <param name="Acr">Levels of authentication, one of which is to be reached; empty for any.</param>
/// <param name="Mfa">Whether it takes more than one factor.</param>
internal sealed record StepUp(TimeSpan? MaxAge = null, IReadOnlyList<string>? Acr = null, bool Mfa = false)
{
    // Query parameters of the sign-in page, as authorization servers name the first two (OpenID Connect Core §3.1.2.1).
    private const string MaxAgeParameter = "max_age";
    private const string AcrParameter = "acr_values";
    private const string MfaParameter = "mfa";
    private const long MaxSeconds = 100L * 365 * 24 * 60 * 60;

    /// <summary>The refusal that says so to a person.</summary>
    public Refusal Refusal => Mfa ? Refusals.MfaRequired : Acr is { Count: > 0 } ? Refusals.AcrRequired : Refusals.RecentSignInRequired;

    /// <summary>Both at once.</summary>
    public StepUp And(StepUp other) => new(
        MaxAge is { } mine && other.MaxAge is { } theirs ? (mine < theirs ? mine : theirs) : MaxAge ?? other.MaxAge,
        Acr ?? other.Acr,
        Mfa || other.Mfa);

    /// <summary>WWW-Authenticate for a program (RFC 9470 §3). Levels are checked when the requirement is made: none breaks out of its quotes.</summary>
    public string Challenge()
    {
        var challenge = $"Bearer error=\"insufficient_user_authentication\", error_description=\"{Refusal.Text}\"";
        challenge = Acr is { Count: > 0 } levels ? $"{challenge}, {AcrParameter}=\"{string.Join(' ', levels)}\"" : challenge;
        return MaxAge is { } age ? $"{challenge}, {MaxAgeParameter}=\"{Seconds(age)}\"" : challenge;
    }

    /// <summary>The same for the sign-in page.</summary>
    public QueryString ToQuery()
    {
        var query = Acr is { Count: > 0 } levels ? QueryString.Create(AcrParameter, string.Join(' ', levels)) : QueryString.Empty;
        query = MaxAge is { } age ? query.Add(MaxAgeParameter, Seconds(age)) : query;
        return Mfa ? query.Add(MfaParameter, "required") : query;
    }

    /// <summary>What a query asks for, or null. It comes from the browser, and can do no more than ask for a sign-in.</summary>
    public static StepUp? Read(IQueryCollection query)
    {
        var levels = query[AcrParameter].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stepUp = new StepUp(
            long.TryParse(query[MaxAgeParameter], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MaxSeconds ? TimeSpan.FromSeconds(seconds) : null,
            levels.Length > 0 ? levels : null,
            query.ContainsKey(MfaParameter));
        return stepUp == new StepUp() ? null : stepUp;
    }

    private static string Seconds(TimeSpan age) => ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
